/// What variables of the module own goes when it goes.
namespace kept

import "github.com/arc-lang/linux/kernel/errno"
import "github.com/arc-lang/linux/kernel/log"

const MODULE_LICENSE = "GPL"
const MODULE_DESCRIPTION = "Variables that own what they hold"

@param(desc: "Look for primes below it")
let limit: int32 = 20

class Report {
    title: string
    primes: []const int32

    deinit(self r: *Report) {
        log.info("${r.title} of ${r.primes.len()} is gone")
    }
}

// Those that were found.
let primes: vector<int32>
// The place of each of them.
let places: map<int32, usize> = {}
let report: Report

func find() int32 {
    next: for n in 2..limit {
        for p in primes {
            if n % p == 0 {
                continue next
            }
        }
        try primes.push(n)
    }
    return 0
}

func init() int32 {
    if limit < 2 {
        return -errno.EINVAL
    }
    try find()
    for i, p in primes {
        places[p] = i
    }
    report = try Report{title: "report", primes: primes[1..]}
    log.info("${report.title}: ${primes.len()}, ${places.len()}")
    return 0
}
