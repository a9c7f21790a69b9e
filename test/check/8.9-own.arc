// A function with a body may be `extern`: C knows it by its own name.
extern func entry_point(a: int32) int32 { return a }
extern func entry_point(a: int32) int32 { return a } //~ error: `entry_point` is declared twice
extern let counter: int32 = 3 //~ error: expected `func`, found `let`
extern struct Own { x: int32 } //~ error: expected `func`, found `struct`
