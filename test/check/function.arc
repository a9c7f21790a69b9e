namespace function

extern "linux/printk.h" {
    func has_body() { //~ error: `has_body` stands in an `extern` block and has a body
    }
}

func late(x: int32, self y: *int32) { //~ error: `self` must be the first parameter
}
