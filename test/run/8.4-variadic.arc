// Functions of C's that end in `...`, and parameters without names.
extern c {
    @allow("unused-result") func printf(format: string, ...) int32
    func snprintf(buffer: *void "char *", size: usize, format: string, ...) int32
    func abs(int32) int32
    func strncmp(string, string, usize) int32
}

func main() {
    let buffer: array<byte, 32> = {}
    let small: int8 = -3
    let p: *void = buffer
    let n = snprintf(p, 32, "%d-%u-%s", small, 7, "x")

    printf("%s %d %d\n", buffer, n, abs(-4))
    printf("none\n")
    printf("%d %lld %c %d\n", strncmp("abc", "abd", 2), 1 << 40, 'z', true)
}

//= -3-7-x 6 4
//= none
//= 0 1099511627776 z 1
