namespace frames

const MODULE_LICENSE = "GPL"

func take(bytes: []byte) usize { return bytes.len() }

func large() usize { //~ warning: the locals of `large` take 4096 bytes of the stack
    let bytes = alloca<byte>(4096)

    bytes[1] = 1
    return take(bytes)
}

func init() int32 {
    return cast<int32>(large())
}
