// bit_cast of structs, also where only C knows how large they are.
import "github.com/arc-lang/kernel/log"

extern "stdlib.h" {
    struct div_t "div_t" { quot: int32 "int", rem: int32 "int" }
    func div(a: int32 "int", b: int32 "int") div_t
}

struct Pair { first: int32, second: int32 }
struct Holder { pair: div_t }

func swapped(value: div_t) Pair {
    return bit_cast<Pair>(value)
}

func main() {
    let pair = bit_cast<Pair>(div(17, 5))
    let holder = bit_cast<Holder>(Pair{4, 9})
    let words = bit_cast<array<int32, 2>>(div(9, 2))

    log.info("${pair.first} ${pair.second} ${holder.pair.rem} ${words[1]}")
    log.info("${swapped(holder.pair).first} ${bit_cast<uint64>(div(0, 1))}")
}
//= 3 2 9 1
//= 4 0
