// A text in the condition of a `for` is released when the loop is left.
import "github.com/arc-lang/kernel/log"

func rounds(title: string) int32 {
    let n = 0

    for "${title}-${title}".len() > 5 {
        n++
        if n == 3 {
            break
        }
        title = "abc"
        if n == 2 {
            title = ""
        }
    }
    return n
}

func main() int32 {
    log.info("${rounds("abcdef")}")
    log.info("${rounds("")}")
    return 0
}

//= 2
//= 0
