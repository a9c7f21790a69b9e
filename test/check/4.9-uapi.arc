// What user programs include has their types.
@uapi
struct Inner {
    a: uint8
}

struct Plain {
    a: uint8
}

@uapi
struct Message {
    size: usize //~ error: a `@uapi` struct is made of integers of a fixed size, arrays, and other `@uapi` structs; not of `usize`
    text: string //~ error: a `@uapi` struct is made of integers of a fixed size, arrays, and other `@uapi` structs; not of `string`
    inner: array<Inner, 2>
    plain: Plain //~ error: a `@uapi` struct is made of integers of a fixed size, arrays, and other `@uapi` structs; not of `Plain`
    at: *void //~ error: a `@uapi` struct is made of integers of a fixed size, arrays, and other `@uapi` structs; not of `*void`
}

func init() {
}
