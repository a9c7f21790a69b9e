// Arguments behind `...` are read in the types that they were passed in.
import "github.com/arc-lang/kernel/log"

extern c {
    func vprintf(format: string, args: va_list) int32
}

enum Kind: uint8 { NONE, SOME }

func sum(count: int32, ...) int64 {
    let args: va_list
    let total: int64 = 0

    va_start(args)
    defer va_end(args)
    for i in 0..count {
        total += va_arg<int32>(args)
    }
    return total
}

func mixed(first: string, ...) int32 {
    let args: va_list

    va_start(args, first)
    let small = va_arg<uint8>(args)
    let negative = va_arg<int16>(args)
    let yes = va_arg<bool>(args)
    let kind = va_arg<Kind>(args)
    let wide = va_arg<uint64>(args)
    let text = va_arg<string>(args)
    let difference = va_arg<int32>(args) - va_arg<int32>(args)
    va_end(args)
    if !yes || kind != Kind.SOME {
        return -1
    }
    log.info("${first}: ${small} ${negative} ${wide} ${text} ${difference}")
    return 0
}

func vsay(format: string, args: va_list) {
    _ = vprintf(format, args)
}

func say(level: int32, format: string, ...) {
    let args: va_list

    if level > 1 {
        return
    }
    va_start(args, format)
    vsay(format, args)
    va_end(args)
}

func main() {
    let small: uint8 = 250
    let negative: int16 = -7
    let wide: uint64 = 1 << 40

    log.info("${sum(3, 1, 2, -10)}")
    _ = mixed("first", small, negative, true, Kind.SOME, wide, "text", 10, 3)
    say(0, "%d of %s\n", 4, "five")
    say(2, "no\n")
}
//= -7
//= first: 250 -7 1099511627776 text 7
//= 4 of five
