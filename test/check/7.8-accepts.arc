// What a handler may call the library's type.

@accepts(*byte)
struct Answer {
    sum: int32
}

@accepts(3)			//~ error: `@accepts` takes types
struct Other {
    sum: int32
}

func call(handler: func(answer: *Answer) int32) int32 {
    let answer: Answer = {}

    return handler(&answer)
}

func start() int32 {
    return call(func(answer: *int32) int32 {	//~ error: argument `handler` of `call` wants `func(*Answer) int32`, not `func(*int32) int32`
        return 0
    })
}
