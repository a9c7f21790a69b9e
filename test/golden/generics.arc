/// Generic functions and types: one in C for each use.
namespace generics

import "github.com/arc-lang/linux/kernel/log"

const MODULE_LICENSE = "GPL"
const MODULE_DESCRIPTION = "Generics"

enum Colour: uint8 { RED, GREEN, BLUE }

/// The larger of two.
func largest<T>(a: T, b: T) T {
    // The first, where they are alike.
    if a >= b {
        return a
    }
    return b
}

/// Two things that belong together.
struct Pair<A, B> {
    first: A        // whatever it is
    second: B

    func new(first: A, second: B) Pair<A, B> {
        return Pair<A, B>{first: first, second: second}
    }

    func swapped(self p: *const Pair<A, B>) Pair<B, A> {
        return Pair<B, A>.new(p.second, p.first)
    }
}

/// Up to four things, the last on top.
struct Stack<T> {
    items: array<T, 4>
    count: usize

    mutating push(self s: *Stack<T>, item: T) bool {
        if s.count == s.items.len() {
            return false
        }
        s.items[s.count++] = item
        return true
    }
}

func pop<T>(self s: *Stack<T>, otherwise: T) T {
    if s.count == 0 {
        return otherwise
    }
    return s.items[--s.count]
}

// Runs as often as there is something.
func drain<T, R>(s: *Stack<T>, start: R, add: func(R, T) R) R {
    let total = start

    for s.count > 0 {
        total = add(total, s.pop(s.items[0]))
    }
    return total
}

@allow("recursion")
func fill<T>(stack: *Stack<T>, item: T) uint32 {
    if !stack.push(item) {
        return 0
    }
    return 1 + fill(stack, item)
}

func bytes_of<T>() usize {
    return sizeof<T>
}

struct Link<T> {
    to: *T
    next: *Link<T>
}

func length<T>(self l: *const Link<T>) uint32 {
    let count: uint32 = 1
    let at = l.next

    for at != null {
        count++
        at = at.next
    }
    return count
}

func add_byte(total: int64, item: uint8) int64 {
    return total * 10 + item
}

@allow("unused-function")
func _forgotten<T>(x: T) T {
    return x.nothing()
}

func init() int32 {
    let small: uint8 = 200
    let big: int64 = -7
    let pair = Pair<Colour, int64>.new(Colour.BLUE, -5)
    let back = pair.swapped()
    let digits: Stack<uint8> = {}
    let pairs: Stack<Pair<Colour, int64>> = {}
    let last: Link<void> = {to: &big}
    let link: Link<void> = {to: &small, next: &last}

    log.info("${largest(small, 100)} ${largest(3, big)} ${largest(-1, -2)}")
    log.info("${back.first} ${back.second} ${bytes_of<Pair<uint8, uint8>>()}")

    _ = digits.push(1)
    _ = digits.push(2)
    log.info("${fill(&digits, 3)} ${digits.pop(9)} ${drain(&digits, big, add_byte)}")
    log.info("${digits.pop(9)}")
    _ = pairs.push(pair)
    log.info("${pairs.pop(pair).second} ${pairs.count} ${link.length()}")
    return 0
}
