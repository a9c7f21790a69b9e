// Several headers in one block, each only where something of the block is used.
extern "stdlib.h", "stdio.h" {
    func puts(text: string) int32
    func atoi(text: string) int32
}

extern "no/such/header.h" {
    func never() int32
}

func main() int32 {
    _ = puts("out")
    return atoi("7") - 7
}

//= out
