// A function with a `@format` parameter is one call.
import "github.com/arc-lang/linux/kernel/log"

func several(@format text: string) { //~ error: a function with a `@format` parameter is written out where it is called: it may be nothing but one call
    log.info(text)
    log.info(text)
}

func use() { several("x") }
