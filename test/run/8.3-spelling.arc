// What C calls a function, a struct and a type.
import "github.com/arc-lang/kernel/log"

extern "stdlib.h", "time.h", "string.h" {
    func absolute "labs" (n: int64 "long") int64 "long"
    struct moment "struct tm" { year "tm_year": int32 }
    func length "strlen" (text: string) usize "size_t"
    func number "strtoul" (text: string, end: *void "char **", base: int32 "int") uint64 "unsigned long"
}

func main() {
    let m = moment{year: 99}

    log.info("${absolute(-5)} ${m.year} ${length("four")} ${number("ff", null, 16)}")
}

//= 5 99 4 255
