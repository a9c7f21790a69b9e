// Texts that are put together: in an array where their length is known, else in
// memory, which is given back where the block or the statement ends.
import "github.com/arc-lang/kernel/log"

enum Mode: uint8 { OFF, ON = 7 }

func size(text: string) usize {
    return text.len()
}

func is_even(text: string) bool {
    return text.len() % 2 == 0
}

/// Can fail, so that a lack of memory is its failure.
func label(title: string, number: uint32) int32 {
    let text = "${title}-${number}"

    if text.len() > 8 {
        return -7
    }
    if text.ends_with("13") {
        return -13
    }
    log.info("label ${text} of ${text.len()} bytes")
    return cast<int32>(text.len())
}

/// Cannot.
func first(title: string, number: uint32) byte {
    let text = "${title}-${number}"

    return text[0]
}

func loop(title: string) usize {
    let total: usize = 0

    for i in 0..5 {
        let text = "${title}${i}"
        if i == 1 {
            continue
        }
        if text.ends_with("4") {
            break
        }
        total += text.len() + size("${title}:${text}")
    }
    return total
}

func bytes(title: string) int32 {
    let sum: int32 = 0

    for c in "${title}${title}".as_bytes() {
        if c == '!' {
            break
        }
        sum += c
    }
    return sum
}

func choose(title: string, n: int32) int32 {
    if n > 3 && is_even("${title}${n}") {
        return 1
    } else if is_even("${title}") || n == 2 {
        return 2
    }
    return 3
}

func later(title: string) int32 {
    defer log.info("left ${size("${title}!")}")
    return cast<int32>(size("${title}?"))
}

func main() {
    let small: int8 = -128
    let big: uint64 = 18446744073709551615
    let low: int64 = -9223372036854775808
    let n: usize = 42
    let known = "${small}/${big}/${low}/${n}/${true}/${Mode.ON}/${'x'}%"
    let again = known

    log.info("${known} ${known.len()} ${again == known}")
    log.info("${label("stop", 1)} ${label("a rather long title", 2)} ${label("x", 13)}")
    log.info("${first("title", 1)} ${loop("ab")} ${bytes("a")} ${bytes("a!")}")
    log.info("${choose("ab", 10)} ${choose("ab", 4)} ${choose("a", 4)} ${choose("a", 2)} ${choose("a", 1)}")
    log.info("${later("abc")}")
    let count: int32 = 0
    if size("${n}") == 2 {
        count++
    }
    log.info("${count} ${size("${n}${known}")} ${"${n}!".len()}")
}
//= -128/18446744073709551615/-9223372036854775808/42/1/7/120% 58 1
//= label stop-1 of 6 bytes
//= 6 -7 -13
//= 116 27 194 97
//= 1 2 1 2 3
//= left 4
//= 4
//= 1 60 3
