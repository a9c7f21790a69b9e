namespace lib

struct _Hidden { //~ note: it is declared here; a name that begins with `_` is private
    x: int32
}

struct Shown {
    x: int32
}

extern "linux/types.h" {
    type __le: uint32
}
