// What a @scoped function gives is released when its block or statement ends.
import "github.com/arc-lang/kernel/log"

extern c {
    func malloc(size: usize) *void
    func free(old: *void)
}

struct Thing {
    n: int32
}

let _alive: int32 = 0

@scoped(drop)
func make(n: int32) *Thing {
    if n < 0 {
        return null
    }
    let thing: *Thing = malloc(sizeof<Thing>)
    if thing == null {
        return null
    }
    thing.n = n
    _alive++
    return thing
}

func drop(thing: *Thing) {
    log.info("drop ${thing.n}")
    _alive--
    free(thing)
}

@scoped(close)
func open(n: int32) int32 {
    if n < 0 {
        return -2
    }
    log.info("open ${n}")
    return n
}

func close(n: int32) {
    log.info("close ${n}")
}

func sum(a: int32, b: int32) int32 {
    let first = try make(a)
    let second = try make(b)

    if second.n == 0 {
        return -5
    }
    return first.n + second.n
}

// Null is not released.
func checked(n: int32) int32 {
    let thing = make(n)

    if thing == null {
        return -1
    }
    return thing.n
}

func unchecked(n: int32) bool {
    let thing = make(n)

    return thing != null
}

func value_of(thing: *const Thing) int32 {
    return thing.n
}

func argument(n: int32) int32 {
    return value_of(try make(n)) * 10
}

func rounds() int32 {
    let total = 0

    outer: for i in 0..5 {
        let thing = try make(i)

        for j in 0..3 {
            let other = make(10 * j - 10)

            if other == null {
                continue
            }
            if i == 1 {
                continue outer
            }
            if i == 3 {
                break outer
            }
            if j == 2 {
                break
            }
            total += thing.n + other.n
        }
    }
    return total
}

// The condition of a `for` ends with each look at it.
func condition() int32 {
    let n = 0

    for value_of(make(n)) < 2 {
        n++
        if n == 9 {
            break
        }
    }
    if n == 2 && value_of(make(7)) == 7 || make(8) == null {
        log.info("in")
    }
    switch value_of(make(9)) {
    case 9:
        return n
    default:
        return 0
    }
}

func number(n: int32) int32 {
    let fd = open(n)

    if fd < 0 {
        return -1
    }
    return fd + 100
}

// What the variable holds later is not what is released.
func replaced() int32 {
    let thing = try make(40)
    let kept: Thing = {n: 41}

    kept.n += thing.n
    thing = &kept
    return thing.n
}

func dropped() {
    _ = make(50)
    {
        let inner = make(51)

        if inner != null {
            log.info("inner")
        }
    }
    log.info("after")
}

// The value is computed before what it is made of is released.
func order() int32 {
    let thing = try make(60)

    return thing.n + _alive
}

func main() int32 {
    log.info("${sum(1, 2)}")
    log.info("${sum(3, 0)}")
    log.info("${sum(4, -1)}")
    log.info("${checked(-1)} ${checked(5)}")
    log.info("${unchecked(-1)} ${unchecked(6)}")
    log.info("${argument(7)} ${argument(-7) < 0}")
    log.info("${rounds()}")
    log.info("${condition()}")
    log.info("${number(-1)} ${number(3)}")
    log.info("${replaced()}")
    dropped()
    log.info("${order()}")
    return _alive
}

//= drop 2
//= drop 1
//= 3
//= drop 0
//= drop 3
//= -5
//= drop 4
//= -12
//= drop 5
//= -1 5
//= drop 6
//= 0 1
//= drop 7
//= 70 1
//= drop 0
//= drop 10
//= drop 0
//= drop 0
//= drop 1
//= drop 0
//= drop 10
//= drop 2
//= drop 0
//= drop 3
//= 2
//= drop 0
//= drop 1
//= drop 2
//= drop 7
//= in
//= drop 9
//= 2
//= open 3
//= close 3
//= -1 103
//= drop 40
//= 81
//= drop 50
//= inner
//= drop 51
//= after
//= drop 60
//= 61
