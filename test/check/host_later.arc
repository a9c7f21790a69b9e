// options: --target=host
// What only Linux has.
extern "stdio.h" {
    struct clk
    @fails(err_ptr) func clk_get(name: string) *clk
}

func use() int32 { //~ error: `host` has no error pointers: a failure there is a null pointer, or a number
    _ = try clk_get("x") //~ error: `host` has no error pointers: a failure there is a null pointer, or a number
    return 0
}

func main() int32 { return use() }
