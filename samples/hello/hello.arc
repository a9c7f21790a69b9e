/// Says hello in the kernel's log, as its parameters ask for. There is one of
/// each type that the kernel knows, and a line at each level of the log that a
/// driver has use for.
namespace hello

import (
    "github.com/arc-lang/linux/kernel/errno"
    "github.com/arc-lang/linux/kernel/log"
)

const MODULE_AUTHOR = "The arc2c authors"
const MODULE_DESCRIPTION = "Greetings, with parameters of every type"
const MODULE_LICENSE = "Dual MIT/GPL"
const MODULE_VERSION = "1.0"

const MAX_TIMES: uint32 = 10

/// How a greeting sounds.
enum Tone: uint8 {
    FRIENDLY
    FORMAL
    LOUD        // in capitals, and as a notice
}

@param(perm: 0o644, desc: "Whom to greet")
let whom: string = "world"

@param(perm: 0o444, desc: "How often to greet, 1 to 10")
let times: uint32 = 1

@param(perm: 0o444, desc: "0 friendly, 1 formal, 2 loud")
let tone: uint8 = 0

@param(perm: 0o600, desc: "Say goodbye, too")
let farewell: bool = true

@param(perm: 0o444, desc: "Temperature in tenths of a degree")
let temperature: int16 = 215

@param(perm: 0o444, desc: "Metres above sea level")
let height: int32 = -3

@param(perm: 0o444, desc: "Port to say hello on, 0 for none")
let port: uint16 = 0

@param(perm: 0o444, desc: "Seconds between this and 1970")
let born: int64 = -14_182_940

@param(perm: 0o444, desc: "Inhabitants of the world")
let inhabitants: uint64 = 8_000_000_000

@param(perm: 0o444, desc: "Guests at each table")
let guests: array<int32, 4> = {2, 3, 5}

@param(perm: 0o444, desc: "Colour of the carpet: red, green, blue")
let colour: array<uint8, 3> = {0x80, 0, 0x20}

let greetings: uint64 = 0       // since the module was loaded

func word(self tone: Tone) string {
    switch tone {
    case Tone.FORMAL:
        return "good day"
    case Tone.LOUD:
        return "HELLO"
    default:
        return "hello"
    }
}

func greet(tone: Tone, round: uint32) {
    greetings++
    if tone == Tone.LOUD {
        log.notice("${tone.word()}, ${whom}! (${round} of ${times})")
        return
    }
    log.info("${tone.word()}, ${whom} (${round} of ${times})")
}

/// Whether the parameters make sense. Says so in the log if not.
func check() int32 {
    if times == 0 || times > MAX_TIMES {
        log.error("times must be 1 to ${MAX_TIMES}, not ${times}")
        return -errno.EINVAL
    }
    if tone > 2 {
        log.error("there is no tone ${tone}")
        return -errno.EINVAL
    }
    if port != 0 && port < 1024 {
        log.error("port ${port} is reserved")
        return -errno.EACCES
    }
    for i, n in guests {
        if n < 0 {
            log.error("table ${i} cannot have ${n} guests")
            return -errno.ERANGE
        }
    }
    return 0
}

func init() int32 {
    let total: int64 = 0

    try check()
    if whom == "" {
        log.warn("there is nobody to greet")
    }

    for i in 0..times {
        greet(cast<Tone>(tone), i + 1)
    }

    /* Adding up cannot overflow: there are only four tables. */
    for n in guests {
        total += n
    }
    log.info("${total} guests, ${height} m, ${temperature} tenths of a degree")
    log.info("born at ${born}, one of ${inhabitants}")

    // Shown once dynamic debug is switched on for the module.
    log.debug("carpet ${colour[0]}/${colour[1]}/${colour[2]}, port ${port}")
    return 0
}

func exit() {
    if farewell {
        log.info("goodbye, ${whom}, after ${greetings} greetings")
    }
}
