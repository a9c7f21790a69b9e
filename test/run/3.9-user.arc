// Pointers into a process are handed on and counted, never followed.
import "github.com/arc-lang/kernel/log"

struct Request { data: *user byte, size: usize }

func advance(p: *user byte, n: usize) *user byte { return p + n }

func count(from: *user const byte, to: *user const byte) isize { return to - from }

func main() {
    let r: Request = {data: cast<*user byte>(4096), size: 16}
    let end = advance(r.data, r.size)
    let any: *user void = end

    log.info("${count(r.data, end)} ${r.data == null} ${cast<usize>(any)} ${end != r.data}")
}

//= 16 0 4112 1
