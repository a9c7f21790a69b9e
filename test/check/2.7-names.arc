// Names that nobody uses, and names that are there twice.
func twice() {
}

struct twice { //~ error: `twice` is declared twice
    x: int32
    y: int32
    x: int32 //~ error: `twice` has two fields `x`
}

enum Colour { RED, GREEN, RED } //~ error: `Colour` has two members `RED`

func two(a: int32, a: int32) { //~ error: two parameters are called `a`
}
