// Names of C's keywords, of its library's macros and of our own helpers are free.
import "github.com/arc-lang/kernel/log"

struct stdin { errno: int32, int: int32 }

let stdout = 3
let table: array<int32, 4> = {1, 2, 3, 4}

func check_index(printf: int32) int32 { return printf + 1 }

func main() {
    let errno = 5
    let EOF = 6
    let size_t: usize = 7
    let check_index_ = check_index(2)
    let stderr: stdin = {1, 2}
    let main = 8
    let volatile = 9

    assert(errno == 5)
    log.info("${errno} ${EOF} ${size_t} ${check_index_} ${stderr.errno + stderr.int}")
    log.info("${main} ${volatile} ${stdout} ${table[check_index_]}")
    for check_that in 0..2 {
        assert(check_that < 2)
        let i = check_that
        log.info("${table[i]}")
    }
}

//= 5 6 7 3 3
//= 8 9 3 4
//= 1
//= 2
