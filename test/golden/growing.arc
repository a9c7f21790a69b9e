/// Arrays that grow, and values by keys.
namespace growing

import "github.com/arc-lang/linux/kernel/log"
import "github.com/arc-lang/linux/kernel/errno"

const MODULE_LICENSE = "GPL"

func sum(values: []const int32) int32 {
    let total = 0

    for value in values {
        total += value
    }
    return total
}

// The primes below a limit, which move to the caller.
func primes(limit: int32) (vector<int32>, int32) {
    let found: vector<int32> = {}

    next: for n in 2..limit {
        for p in found {
            if n % p == 0 {
                continue next
            }
        }
        try found.push(n)
    }
    return (found, 0)
}

// What is lent stays the caller's.
func double(values: vector<int32>) int32 {
    for i in 0..values.len() {
        values[i] *= 2
    }
    return values.push(0)
}

func lengths(words: []const string) int32 {
    let by_word: map<string, usize> = {"none": 0}

    for word in words {
        by_word[word] = word.len()
    }
    for word, len in by_word {
        log.info("${word} ${len}")
    }
    let (len, found) = by_word.get("four")
    if !found {
        return -errno.ENOENT
    }
    return cast<int32>(len)
}

func init() int32 {
    let words: array<string, 3> = {"three", "four", "three"}
    let all = try primes(20)
    let more: vector<int32> = {1, 2, 3}

    try double(all)
    for i, p in all {
        if i < 2 {
            log.info("${p}")
        }
    }
    log.info("${all.len()} ${sum(all)} ${sum(more[1..])} ${try lengths(words)}")
    return 0
}
