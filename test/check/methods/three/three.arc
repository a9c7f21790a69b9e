namespace three

struct Thing {
    x: int32
}

func grow(self t: *Thing) {
    t.x++
}

func _hide(self t: *Thing) {
    t.x = 0
}
