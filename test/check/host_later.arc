// options: --target=host
// What only Linux has.
extern "stdio.h" {
    struct clk
    @fails(err_ptr) func clk_get(name: string) *clk
}

func use() int32 { //~ error: error pointers on this target are not translated yet
    _ = try clk_get("x") //~ error: error pointers on this target are not translated yet
    return 0
}

func main() int32 { return use() }
