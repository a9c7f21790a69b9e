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

extern "linux/ioctl.h" {
    @constant func read "_IOR"<T>(driver: uint32, number: uint32) uint32
}

@uapi
const GET_PLAIN = read<Plain>('c', 1) //~ error: a `@uapi` constant is made of integers of a fixed size, arrays, and `@uapi` structs; not of `Plain`
@uapi
const GET_SIZE = read<usize>('c', 2) //~ error: a `@uapi` constant is made of integers of a fixed size, arrays, and `@uapi` structs; not of `usize`
@uapi
const GET_INNER = read<Inner>('c', 3)
const GET_OWN = read<Plain>('c', 4)

func init() {
}
