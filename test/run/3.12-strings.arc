// Strings: length, comparison of the text, null strings are empty.
import "github.com/arc-lang/kernel/log"

const GREETING = "hi\tthere \"you\" \x41\u00e9 50% \\ \$"

let name: string = "arc"

func same(a: string, b: string) bool { return a == b }

func main() {
    let empty: string = ""
    let none: string = null

    log.info(GREETING)
    log.info("${GREETING} ${name.len()} ${"four".len()}")
    log.info("${same("a", "a")} ${same("a", "ab")} ${same(name, "arc")} ${name != "arcs"}")
    log.info("${empty == ""} ${none == null} ${empty == null}")
    log.info("${name[0]} ${name[2] == 'c'}")
    log.info("100% of ${name}\t%d %s")
}

//= hi	there "you" Aé 50% \ $
//= hi	there "you" Aé 50% \ $ 3 4
//= 1 0 1 1
//= 1 1 0
//= 97 1
//= 100% of arc	%d %s
