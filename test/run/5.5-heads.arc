// try in the head of a loop; a switch that is left from a loop in it.
namespace heads

import "github.com/arc-lang/kernel/log"

let n: int32 = 3
func take(stop: int32) int32 {
    n--
    if n < stop { return -5 }
    return n
}

func drain(stop: int32) int32 {
    let rounds = 0
    for try take(stop) > 0 {
        rounds++
    }
    for let i = try take(-9); i < 2; i++ {
        if i == 0 { continue }
        rounds += 10
    }
    return rounds
}

func nested(k: int32) int32 {
    all: switch k {
    case 1:
        for i in 0..3 {
            defer n++
            if i == 1 { break all }
        }
        return -1
    default:
        for { break }
    }
    return n
}

func main() {
    log.info("${drain(0)} ${n}")
    n = 3
    log.info("${drain(2)} ${n}")
    n = 0
    log.info("${nested(1)} ${nested(2)}")
}

//= -1 -1
//= -5 1
//= 2 2
