// Texts made inside conditions, loops and other texts; C's functions on bytes.
import "github.com/arc-lang/kernel/log"
let data = "abcdef"
const GREETING = "hello"
struct Name { text: array<byte, 8>, len: usize }
func hex(bytes: []const byte) { for b in bytes { log.info("${b}") } }
func f(s: string) int32 {
    if s == "one" { return 1 } else if s == "two" { return 2 }
    return 0
}
func cat(a: string, b: string) int32 {
    let both = "${a}${b}"
    if both.contains("--") { return -1 }
    for i in 0..3 {
        if "${both}${i}" == "xy2" { return 5 }
    }
    return f(both)
}
func nested(a: string) usize {
    let n = "${"${a}!"}?".len()
    return n
}
func cond(a: string) int32 {
    let n: int32 = 0
    if a.len() > 0 && "${a}${a}".len() > 3 || "${a}z" == "qz" { n = 1 }
    for n < 3 && !a.ends_with("x") { n++ }
    return n
}
func main() {
    log.info("${data.len()} ${data[2]} ${GREETING[1..3].len()}")
    log.info("${cat("tw", "o")} ${cat("-", "-")} ${cat("x", "y")} ${nested("ab")}")
    log.info("${cond("q")} ${cond("qqx")} ${cond("")}")
    let n: Name = {}
    memcpy(n.text, data, data.len())
    n.len = strlen(n.text)
    log.info("${n.len} ${memcmp(n.text, data, 6)}")
    let s = n.text[..n.len]
    log.info("${s.len()} ${s[5]}")
    memset(n.text, 0, sizeof<Name>() - 8)
    hex(s[4..])
}
//= 6 99 2
//= 2 -1 5 4
//= 3 1 3
//= 6 0
//= 6 102
//= 0
//= 0
