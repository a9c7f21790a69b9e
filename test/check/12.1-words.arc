// Words of other dialects, and what to use instead.
async func a() { //~ error: `async` functions are not in the kernel profile: use kernel/work or kernel/thread
}

func b() {
    await c() //~ error: `await` is not part of arc's kernel profile
    thread { //~ error: `thread` is not part of arc's kernel profile
        c()
    }
    process { //~ error: `process` is not part of arc's kernel profile //~ note: package `kernel/thread`
        c()
    }
    container { //~ error: `container` is not part of arc's kernel profile
        c()
    }
    gpu { //~ error: `gpu` is not part of arc's kernel profile //~ note: package `kernel/work`
        c()
    }
    throw 3 //~ error: `throw` is not part of arc's kernel profile //~ note: return the failure
    raise 3 //~ error: `raise` is not part of arc's kernel profile
    syscall(1, 2) //~ error: `syscall` is not part of arc's kernel profile //~ note: call the kernel's function
    try { //~ error: `try` is not part of arc's kernel profile
        c()
    } except {
        c()
    } finally {
        c()
    }
}

func c() {}

extern cpp { //~ error: C++ cannot be called: offer what you need as functions of C
    func d()
}

