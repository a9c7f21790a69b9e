/// Places whose parts change while their value is made.
namespace place

import "github.com/arc-lang/linux/kernel/log"

const MODULE_LICENSE = "GPL"
const MODULE_DESCRIPTION = "Places that move"

struct Text {
    bytes: array<uint8, 8>
    len: usize
}

let text: Text = {}

func next() uint8 {
    text.len++
    return 7
}

func put(t: *Text) {
    // The index is taken before next() moves the end.
    t.bytes[t.len++] = next()
    // What is added to is read before next() runs.
    t.len += next()
}

func init() int32 {
    put(&text)
    log.info("${text.bytes[0]} ${text.bytes[1]} ${text.len}")
    text.len = 2
    text.bytes[text.len] = next()
    log.info("${text.bytes[2]} ${text.bytes[3]} ${text.len}")
    return 0
}
