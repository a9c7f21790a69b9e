// Functions of the C library, by their bare names and behind the block's label.
extern c {
    func puts(text: string) int32
    func printf(format: string, ...) int32
    func abs(n: int32) int32
}

extern libc {
    func labs "llabs" (n: int64) int64 "long long"
}

func main() {
    let far: int64 = -5_000_000_000
    let size: usize = 12
    let near: isize = -1
    let big: uint64 = 0xffff_ffff_ffff_ffff

    _ = puts("bare")
    _ = c.puts("behind its label")
    _ = c.printf("%d %lld %zu %zd\n", abs(-4), far, size, near)
    _ = printf("%llu %llx\n", big, big)
    _ = printf("%lld\n", libc.labs(far))
}

//= bare
//= behind its label
//= 4 -5000000000 12 -1
//= 18446744073709551615 ffffffffffffffff
//= 5000000000
