// What can be deferred, and where from it cannot lead.
func step() int32 { return 0 }
func done() {}

func deferred(n: int32) int32 {
    defer n //~ error: this has no effect
    defer n + 1 //~ error: this has no effect
    defer try step() //~ error: a deferred statement cannot fail: no `try` in it
    defer {
        return 3 //~ error: a deferred statement cannot return
    }
    defer {
        try step() //~ error: a deferred statement cannot fail: no `try` in it
    }
    outer: for n > 0 {
        defer {
            break //~ error: a deferred statement cannot be left by `break`
        }
        defer {
            continue outer //~ error: a deferred statement cannot be left by `continue`
        }
        defer {
            for {
                break
            }
        }
        n--
    }
    defer {
        defer done()
    }
    defer done()
    errdefer n = 3
    defer n++
    return n
}
