// A number that became wider is compared as what it is then.
namespace main

import "github.com/arc-lang/kernel/log"

enum Kind: uint32 { A, B }

let a: int32 = -5
let b: uint32 = 7
let k = Kind.B

func main() {
    log.info("${cast<int64>(a) <= cast<int64>(b)} ${cast<int64>(b) > cast<int64>(a)}")
    log.info("${cast<int64>(a) <= cast<int64>(k)} ${cast<int64>(k) < cast<int64>(a)}")
    log.info("${cast<int64>(b) == cast<int64>(a)}")
    log.info("${cast<int64>(b) > 5} ${cast<int64>(a) * 2 < cast<int64>(b)}")
    a--
    b++
    k = Kind.A
}

//= 1 1
//= 1 0
//= 0
//= 1 1
