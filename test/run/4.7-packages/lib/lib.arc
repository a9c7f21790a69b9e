namespace lib

struct Stack<T> {
    items: array<T, 4>
    count: usize

    func of(first: T) Stack<T> {
        let s: Stack<T> = {}

        _push(&s, first)
        return s
    }
    func each(self s: *const Stack<T>, @noescape f: func(T)) {
        for i in 0..s.count {
            f(s.items[i])
        }
    }
    func map<U>(self s: *const Stack<T>, @noescape f: func(T) U) Stack<U> {
        let out: Stack<U> = {}

        for i in 0..s.count {
            _push(&out, f(s.items[i]))
        }
        return out
    }
}

func _push<T>(s: *Stack<T>, x: T) {
    s.items[s.count] = x
    s.count++
}

func push<T>(self s: *Stack<T>, x: T) { _push(s, x) }

func largest<T>(a: T, b: T) T {
    if a > b {
        return a
    }
    return b
}
