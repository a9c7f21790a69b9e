import "github.com/arc-lang/kernel/log"

func show(data: []byte) {
    log.info("data ${data[..]} of ${data.len()}")
}

func main() {
    let few: array<byte, 4> = {0, 1, 0xab, 255}
    show(few)
    show(few[1..3])
    show(few[2..2])
    let many: array<byte, 70> = {}
    many[63] = 0x63
    many[64] = 0x64
    log.info("${many[..]}")
    let text = "<${few[..]}>"
    log.info("${text} ${text.len()}")
}
//= data 00 01 ab ff of 4
//= data 01 ab of 2
//= data  of 0
//= 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 63
//= <00 01 ab ff> 13
