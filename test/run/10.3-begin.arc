// A program begins in `main`, which may give nothing; `init` and `exit` are names.
import "github.com/arc-lang/kernel/log"

func init() int32 { return 4 }
func exit(n: int32) int32 { return n + 1 }
func unload() int32 { return 2 }

func main() {
    log.info("${init()} ${exit(1)} ${unload()}")
}

//= 4 2 2
