namespace lib

struct Request {
    size: int32
    done: int32
}

struct Door {
    on_write: func(req: *Request) int32
    on_read: func(req: *Request) int64
    on_change: func(req: *Request) int32
    on_keep: func(req: *Request) int32
    on_close: func()
    on_try: func(req: *Request) int32
}

let door: Door
let held = 0
let steps = 0
let kept: *Request = null

func lock() {
    held++
}

func unlock() {
    held--
    steps = steps * 10 + 1
}

func write(size: int32) int32 {
    let req: Request = {size: size}
    let status = door.on_write(&req)

    if req.done < 0 {
        return req.done
    }
    if status != 0 {
        return status
    }
    return req.done
}

func answer(self req: *Request, size: int32) int32 {
    let count = try least(size)

    req.done = count
    return count
}

func least(size: int32) int32 {
    if size > 50 {
        return -5
    }
    return size
}

func read(size: int32) int64 {
    let req: Request = {size: size}

    try door.on_read(&req)
    return req.done
}

func change(size: int32) int32 {
    let req: Request = {size: size}
    let status = door.on_change(&req)

    if status != 0 {
        return status
    }
    return req.done
}

func keep(size: int32) int32 {
    let req: Request = {size: size}
    let status = door.on_keep(&req)

    if status != 0 {
        return status
    }
    return req.done
}

func close() int32 {
    door.on_close()
    return 0
}

func attempt(size: int32) int32 {
    let req: Request = {size: size}
    let count = try door.on_try(&req)

    if count > 3 {
        return steps + 1000
    }
    return count
}
