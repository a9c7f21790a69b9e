// Bytes that C's functions take for text: `char` in C where they are nothing else.
extern "stdio.h", "string.h" {
    @allow("unused-result") func snprintf(buffer: *byte "char *", size: usize, format: string, ...) int32
    @allow("unused-result") func puts(text: *const byte "const char *") int32
    @allow("unused-result") func strcpy(to: *byte "char *", from: string) *byte "char *"
    @allow("unused-result") func memset(to: *void, value: int32, size: usize) *void
    func strnlen(text: *const byte "const char *", most: usize) usize
}

struct Card {
    name: array<byte, 16>
    id: int32
}

let shared: array<byte, 8> = {}

func show(text: *const byte) {
    puts(text)
}

func main() int32 {
    let line: array<byte, 32> = {}
    let mixed: array<byte, 8> = {}
    let digits: array<byte, 3> = {0x34, 0x32, 0}
    let card: Card = {}
    let kept = func() { puts(line) }

    snprintf(line, line.len(), "x %d", 3)
    puts(line)
    puts(&line[2])
    memset(line, 0, 2)
    snprintf(line, 4, "%s", "yes")
    kept()
    strcpy(card.name, "ab")
    puts(card.name)
    strcpy(mixed, "q")
    mixed[0] += 1
    puts(mixed)
    show(mixed)
    puts(digits)
    strcpy(shared, "end")
    puts(shared)
    puts("text")
    return cast<int32>(strnlen(shared, shared.len())) - 3 + card.id
}

//= x 3
//= 3
//= yes
//= ab
//= r
//= r
//= 42
//= end
//= text
