// A function with a `@format` parameter is one call.
import "github.com/arc-lang/linux/kernel/log"

func several(@format text: string) { //~ error: a function with a `@format` parameter that is more than one call is not translated yet
    log.info(text)
    log.info(text)
}

func use() { several("x") }
