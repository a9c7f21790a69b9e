// A byte order mark, and lines that end in CR LF.
import "github.com/arc-lang/kernel/log"

func main() {
    let depth = ((((((((((3))))))))))
    log.info("${depth} café €")
}

//= 3 café €
