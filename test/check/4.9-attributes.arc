// Attributes: which there are, before what, with which arguments.
@parameter //~ error: unknown attribute `@parameter`
let a: uint32 = 10

@packed(4) //~ error: `@packed` takes no arguments
struct B { x: int32 }

@align(3) //~ error: an alignment is a power of two, 1 to 4096
struct C { x: int32 }

@align //~ error: `@align` needs an argument
struct D { x: int32 }

@must_use //~ error: `@must_use` does not belong before a variable
let e: int32 = 1

@export @export //~ error: `@export` is given twice
func f() {}

@allow("no-such-check") //~ error: unknown check `no-such-check`
func g() {}

@param(perm: "rw") //~ error: an integer constant is wanted here, not a `string`
let h: int32 = 1

@param(perms: 0o644) //~ error: `@param` takes `perm: 0o644` and `desc: "…"`
let i: int32 = 1

@test //~ error: `@test` does not belong before a struct
struct J { x: int32 }

func k(@prefix level: string) {} //~ error: `@prefix` belongs before a parameter of an `extern` function

@deprecated(3) //~ error: an argument of `@deprecated` must be a constant string
func l() {}

@fails(sometimes) //~ error: `@fails` takes `negative`, `nonzero`, `err_ptr` or `never`
type M: int32

@must_use
func n() {}

@sleeps @atomic
func o() {}
