// The fields of an unnamed member are those of the struct around it.
struct Event {
    kind: uint8
    union {
        key: uint32
        kind: uint16 //~ error: `Event` has two fields `kind`
    }
}

func use(e: *Event) uint32 { return e.key }
