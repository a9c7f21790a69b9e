// Functions, opaque and partial structs, enums, types, constants and variables of C's.
import "github.com/arc-lang/kernel/log"

extern "stdio.h", "time.h", "stdlib.h", "fcntl.h" {
    struct FILE "FILE"
    const stdout: *FILE
    const EXIT_FAILURE: int32
    const O_CREAT: int32
    type size_type "size_t"
    struct tm { tm_year: int32, tm_mon: int32 }
    struct div_t "div_t" { quot: int32, rem: int32 }
    func div(a: int32, b: int32) div_t
    func fputs(text: string, file: *FILE) int32
    func fflush(file: *FILE) int32
}

func main() {
    let d = div(17, 5)
    let t: tm = {tm_year: 120}

    t.tm_mon += 3
    _ = fputs("written\n", stdout)
    _ = fflush(stdout)
    log.info("${d.quot} ${d.rem} ${t.tm_year} ${t.tm_mon} ${EXIT_FAILURE} ${O_CREAT != 0}")
}

//= written
//= 3 2 120 3 1 1
