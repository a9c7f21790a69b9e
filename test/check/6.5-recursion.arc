// A function with a `@format` parameter is expanded where it is called.
import "github.com/arc-lang/linux/kernel/log"

func say(@format text: string) { log.info(text) }
func again(@format text: string) { //~ warning: `again` calls itself: nothing bounds the stack it takes
    again(text) //~ error: `again` is expanded at its calls: it cannot call itself
}

func use(n: int32) {
    say("${n}")
    again("${n}")
}
