// What strings have. A null one is empty for all of it.
import "github.com/arc-lang/kernel/log"

const NAME = "arc"

struct Entry { name: string }

let calls: int32 = 0

func name(n: int32) string {
    calls++
    if n == 0 {
        return null
    }
    if n == 1 {
        return ""
    }
    return "a name"
}

func show(s: string) {
    log.info("${s.len()} ${s.contains("am")} ${s.starts_with("a ")} ${s.ends_with("me")} ${s == ""} ${s != "a name"} ${s.as_bytes().len()}")
}

func count(s: string, what: byte) int32 {
    let n: int32 = 0

    for c in s.as_bytes() {
        if c == what {
            n++
        }
    }
    for c in s {
        if c == what {
            n += 10
        }
    }
    for i, c in s {
        if c == what {
            n += 100 * cast<int32>(i)
        }
    }
    return n
}

func sum(bytes: []const byte) uint32 {
    let n: uint32 = 0

    for b in bytes {
        n += b
    }
    return n
}

func same(a: string, b: string) bool {
    return a == b
}

func main() {
    let entry: Entry = {}

    for i in 0..3 {
        show(name(i))
    }
    log.info("${calls} calls")
    log.info("${NAME.len()} ${"\x41\0b".len()} ${NAME.starts_with("")} ${NAME.ends_with("rc")} ${NAME.contains("ra")}")
    log.info("${entry.name.len()} ${entry.name == ""} ${entry.name != ""} ${entry.name == null}")
    log.info("${same("x", "x")} ${same("x", "xy")} ${same(null, "")} ${same(null, "x")}")
    log.info("${count("banana", 'a')} ${count(null, 'a')}")
    log.info("${sum("\xff\x01".as_bytes())} ${sum("abc"[1..])} ${NAME[1]} ${"abc"[..2].len()}")

    let text = name(2)
    let bytes = text.as_bytes()
    log.info("${bytes.len()} ${bytes[2]} ${text[2]} ${sum(text[2..4])}")
    if !text.starts_with("b") && text.contains("n") && !(text == NAME) {
        log.info("yes")
    }
}
//= 0 0 0 0 1 1 0
//= 0 0 0 0 1 1 0
//= 6 1 1 1 0 0 6
//= 3 calls
//= 3 3 1 1 0
//= 0 1 0 1
//= 1 0 1 0
//= 933 0
//= 256 197 114 2
//= 6 110 110 207
//= yes
