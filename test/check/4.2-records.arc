// Structs, unions and enums.
struct Loop { inner: Loop } //~ error: `Loop` contains itself: let it hold a pointer instead
struct Ping { pong: Pong } //~ error: `Ping` contains itself: let it hold a pointer instead
struct Pong { ping: Ping }
struct Fine { next: *Fine }

union Value {
    number: uint32
    bytes: array<byte, 4>
}

enum Colour: uint8 { RED, GREEN = 255, BLUE } //~ error: `BLUE` would be 256, which is no value of `uint8`
enum Text: string { A } //~ error: an enum is made of an integer type, not of `string`
enum Late { A = late() } //~ error: the value of `A` is not known when translating
enum Other { A, B }

struct Event {
    key: uint32
}

func late() int32 { return 1 }

func use(c: Colour, o: Other, e: Event, v: Value, w: Event) {
    let a = Colour.PINK //~ error: `Colour` has no member `PINK`
    let b = RED //~ error: `RED` is not defined here
    let d: Colour = 1 //~ error: local `d` wants `Colour`, not a number
    let f = c | o //~ error: `|` wants one type on both sides, not `Colour` and `Other`
    let g = c + Colour.RED //~ error: `+` does not work on `Colour`
    let h: uint8 = c //~ error: local `h` wants `uint8`, not `Colour`
    let i = ~c & Colour.RED
    let j = e.keys //~ error: `Event` has no member `keys`; did you mean `key`?
    let k = Value{number: 1, bytes: {1, 2, 3, 4}} //~ error: `Value` is a union: only one of its members has a value
    let l = -c //~ error: `-` does not work on `Colour`
    let m = v.number + e.key
}
