// Casts between integers, bool, char and enums take the low bits, then the sign.
import "github.com/arc-lang/kernel/log"

enum Mode: uint8 { OFF, ON = 4, AUTO }

func main() {
    let a: int32 = -2
    let b: uint64 = 0x1_8000_0080
    let c: int64 = -1

    log.info("${cast<uint8>(a)} ${cast<int8>(b)} ${cast<uint16>(a)} ${cast<int16>(b)}")
    log.info("${cast<uint32>(a)} ${cast<int32>(b)} ${cast<uint64>(a)} ${cast<uint32>(c)}")
    log.info("${cast<int64>(b)} ${cast<usize>(c) == cast<usize>(a) + 1}")
    log.info("${cast<bool>(a)} ${cast<bool>(0)} ${cast<bool>(b & 0x100)}")
    log.info("${cast<int32>(true)} ${cast<uint8>(a < 0) + 1}")
    log.info("${cast<uint8>(Mode.AUTO)} ${cast<Mode>(4) == Mode.ON} ${cast<int32>(Mode.OFF)}")
    log.info("${cast<uint32>('A')} ${cast<byte>('z')} ${cast<char>(66) == 'B'}")
    // Casts of constants wrap, too.
    log.info("${cast<uint8>(-1)} ${cast<int8>(200)} ${cast<uint32>(-1)} ${cast<int32>(0xffff_fffe)}")
    log.info("${cast<int16>(cast<uint8>(300)) - 1}")
    // In the middle of an expression.
    log.info("${cast<uint8>(a) + cast<uint8>(b)} ${cast<int64>(cast<uint32>(a)) + 1}")
    log.info("${cast<int8>(cast<uint8>(a)) < 0} ${cast<uint8>(cast<int8>(a)) > 0}")
}

//= 254 -128 65534 128
//= 4294967294 -2147483520 18446744073709551614 4294967295
//= 6442451072 1
//= 1 0 0
//= 1 2
//= 5 1 0
//= 65 122 1
//= 255 -56 4294967295 -2
//= 43
//= 126 4294967295
//= 1 1
