namespace lib

extern "linux/fs.h" {
    struct inner { __flags: uint32 }
    let raw: inner
}

let _hidden = 1

struct _Type { x: int32 }

struct Box {
    open: int32
    _count: int32
    func _grow(self b: *Box) { b._count++ }
}

func _close() {
}
