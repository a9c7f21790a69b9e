// Members of enums count up from the one before; sets of bits are combined.
import "github.com/arc-lang/kernel/log"

enum Mode: uint32 { OFF, ON = 4, AUTO }
enum Level { LOW = -1, MIDDLE, HIGH }
enum Flags: uint8 { NONE, READ = 1, WRITE = 2, RUN = 4 }

func both(a: Flags, b: Flags) Flags { return a | b }

func describe(f: Flags) {
    log.info("${cast<uint8>(f)} ${(f & Flags.WRITE) == Flags.WRITE} ${cast<uint8>(~f & both(Flags.READ, Flags.RUN))}")
}

func main() {
    let mode = Mode.AUTO
    let level: Level = Level.LOW

    log.info("${cast<uint32>(mode)} ${cast<int32>(level)} ${cast<int32>(Level.HIGH)}")
    log.info("${mode == Mode.AUTO} ${level < Level.MIDDLE} ${Level.HIGH > level}")
    describe(both(Flags.READ, Flags.WRITE))
    describe(Flags.READ ^ Flags.RUN)
    describe(~Flags.NONE & Flags.RUN)
    let f: Flags = Flags.READ
    f |= Flags.RUN
    log.info("${cast<uint8>(f)} ${f == both(Flags.READ, Flags.RUN)} ${f != Flags.READ}")
    let zero: Mode
    log.info("${zero == Mode.OFF} ${sizeof<Flags> <= 4}")
}

//= 5 -1 1
//= 1 1 1
//= 3 1 4
//= 5 0 0
//= 4 0 1
//= 5 1 1
//= 1 1
