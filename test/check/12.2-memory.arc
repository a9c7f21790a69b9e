// What manages memory by itself is not translated yet.
class Session { //~ error: classes are not translated yet
    id: uint32
    deinit(self s: *Session) {}
}
