namespace extern_test

extern "linux/list.h" {
    struct list_head {
        next: *list_head
        prev: *list_head
    }

    struct flexible {
        count: uint32
        data: array<uint8>
    }

    struct middle {
        data: array<uint8> //~ error: an array without a length must be the last field of a struct, behind another one
        count: uint32
    }

    struct members {
        kind: uint8 : 4
        rest: uint8 : 4
        payload: union {
            number: uint32
            pair: struct {
                low: uint16
                high: uint16
            }
        }
        struct {
            first: int32
            second: int32
        }
        union {
            third: int32
            fourth: int64
        }
    }

    type opaque_t
    enum state { IDLE, BUSY }

    @param(perm: 0o444) //~ error: a variable of C's cannot be a module parameter
    let counter: int32
}

let a: flexible = {}
let b: list_head = {}
let c: *opaque_t = null
let d: opaque_t = {} //~ error: a variable cannot be of type `opaque_t`, which is opaque
let e: state = state.BUSY

struct Holder {
    inner: flexible
    data: array<uint8> //~ error: an array without a length must be the last field of a struct, behind another one
    more: int32
}

func init() int32 {
    let m: members = {first: 1, third: 3}
    m.payload.pair.high = 4
    m.second = m.first + m.third
    m.kind = 3
    m.missing = 1 //~ error: missing
    return m.second
}
