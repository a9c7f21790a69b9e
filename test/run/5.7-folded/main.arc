// What a handler defers, where the handler is written into the library's function.
namespace main

import "./lib"
import "github.com/arc-lang/kernel/log"

func open() {
    lib.door.on_write = func(req: *lib.Request) int32 {
        lib.lock()
        defer lib.unlock()

        // too much
        if req.size > 9 {
            return -3
        }
        if req.size == 0 {
            req.done = -1
            return 0
        }
        req.done = req.size + lib.held
        return 0
    }
    lib.door.on_read = func(req: *lib.Request) int64 {
        lib.lock()
        defer lib.unlock()

        if req.size == 0 {
            return -4
        }
        if req.size == 1 {
            return 8
        }
        return req.answer(req.size)
    }
    // What is deferred changes what the library looks at next.
    lib.door.on_change = func(req: *lib.Request) int32 {
        defer req.done += 5

        if req.size > 9 {
            return 0
        }
        req.done = req.size
        return 0
    }
    lib.door.on_keep = func(req: *lib.Request) int32 {
        lib.kept = req
        defer lib.kept.done = 6

        if req.size > 9 {
            return -2
        }
        return 0
    }
    lib.door.on_close = () => {
        defer lib.unlock()

        if lib.held > 0 {
            return
        }
        lib.lock()
    }
    lib.door.on_try = func(req: *lib.Request) int32 {
        defer lib.unlock()

        if req.size > 9 {
            return -req.size
        }
        return req.size
    }
}

func main() {
    open()
    log.info("${lib.write(4)} ${lib.write(10)} ${lib.write(0)} ${lib.held} ${lib.steps}")
    log.info("${lib.read(4)} ${lib.read(0)} ${lib.read(1)} ${lib.read(60)} ${lib.held} ${lib.steps}")
    log.info("${lib.change(4)} ${lib.change(10)}")
    log.info("${lib.keep(4)} ${lib.keep(10)}")
    lib.steps = 0
    log.info("${lib.close()} ${lib.held} ${lib.steps}")
    log.info("${lib.attempt(2)} ${lib.attempt(20)} ${lib.attempt(5)} ${lib.steps}")
}

//= 5 -3 -1 0 111
//= 4 -4 0 -5 0 1111111
//= 9 5
//= 6 -2
//= 0 0 1
//= 2 -20 2111 1111
