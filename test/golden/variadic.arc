/// Arguments in any number, and arrays of the frame.
namespace variadic

const MODULE_LICENSE = "GPL"
const MODULE_AUTHOR = "Ada Example <ada@example.org>"
const MODULE_DESCRIPTION = "Arguments in any number, and arrays of the frame"

extern "linux/printk.h" {
    func vprintk(format: string, args: va_list) int32
}

const LINE = 64

// The largest of @count numbers.
func largest(count: int32, ...) int32 {
    let args: va_list
    let found: int32 = 0

    va_start(args, count)
    defer va_end(args)

    for i in 0..count {
        let number = va_arg<int32>(args)

        if number > found {
            found = number
        }
    }
    return found
}

func log(format: string, ...) {
    let args: va_list

    va_start(args, format)
    _ = vprintk(format, args)
    va_end(args)
}

func flags(first: uint32, ...) uint32 {
    let args: va_list

    va_start(args, first)
    let flag = va_arg<uint8>(args)
    let wide = va_arg<bool>(args)
    va_end(args)
    if wide && flag > 3 {
        return first
    }
    return flag
}

func checksum(seed: byte) uint32 {
    let line = alloca<byte>(LINE)
    let sum: uint32 = 0

    line[0] = seed
    for i in 1..line.len() {
        line[i] = line[i - 1] * 3 + 1
    }
    for b in line {
        sum += b
    }
    return sum
}

func init() int32 {
    log("variadic: %d of %s, %u %u\n", largest(3, 4, 9, 2), "three",
        flags(1, cast<uint8>(7), true), checksum(5))
    return 0
}
