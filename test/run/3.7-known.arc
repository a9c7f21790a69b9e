// Numbers that are known when translating, and that C would not cut by itself.
import "github.com/arc-lang/kernel/log"

extern "limits.h" {
    const UCHAR_MAX: uint32 "int"
    const USHRT_MAX: uint32 "int"
}

func is_all(n: uint8) bool { return n == cast<uint8>(USHRT_MAX) }

func main() {
    let a: uint8 = 200
    let b: uint8 = 100
    let c: uint16 = 0xfff0
    let wide: uint64 = 0x1_2345_6789
    let minus: int16 = -3
    let sum = a + b
    let three = a + b + a

    log.info("${sum} ${a + b} ${three} ${a + b + b} ${a * b} ${a << 1} ${~a} ${b - a}")
    log.info("${c + 0x20} ${c << 4} ${~c} ${cast<uint8>(c)} ${cast<uint8>(minus)} ${cast<uint16>(minus)}")
    log.info("${cast<uint32>(wide)} ${cast<uint32>(wide) >> 1} ${cast<int8>(a)} ${cast<uint64>(a + b)} ${-cast<int32>(a + b)}")
    log.info("${is_all(255)} ${is_all(0)} ${cast<uint8>(USHRT_MAX) == UCHAR_MAX} ${(a + b) / 3} ${(a + b) >> 2 | 1}")
}

//= 44 44 244 144 32 144 55 156
//= 16 65280 15 240 253 65533
//= 591751049 295875524 -56 44 -44
//= 1 0 1 14 11
