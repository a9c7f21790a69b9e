// What a local of class type holds is given back where it gets another value, and not where it is null yet.
import "github.com/arc-lang/kernel/log"
class Session {
    id: uint32
    deinit(self s: *Session) { log.info("end ${s.id}") }
}
func pick(flag: bool, other: Session) int32 {
    let found: Session = null
    let second: Session = null

    let early: int32 = 0
    if flag {
        second = other
        early = cast<int32>(second.id)
    }
    found = try Session{id: 7}
    second = found
    found = other
    for i in 0..2 {
        let round: Session = null
        log.info("round ${i}")
        round = try Session{id: 10}
        log.info("${round.id}")
    }
    return cast<int32>(found.id + second.id) + early
}
// What goes is not the last local that holds an object.
func last() Session {
    let found = Session{id: 5}
    let other = Session{id: 6}

    if other != null {
        log.info("${other.id} goes")
    }
    return found
}

func main() int32 {
    let five = try last()

    log.info("${five.id}")
    let a = try Session{id: 1}
    return try pick(true, a)
}

//= 6 goes
//= end 6
//= 5
//= round 0
//= 10
//= end 10
//= round 1
//= 10
//= end 10
//= end 7
//= end 1
//= end 5
//exit 9
