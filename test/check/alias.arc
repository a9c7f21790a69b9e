namespace alias

type Number = int32
type Status: int32
type Callback = func(n: Number) int32

@fails(negative)
type Result: int32

@fails(nonzero, memory: NO_MEMORY)
type Error: uint32

const NO_MEMORY: Error = 12

type Pair: Point //~ error: a new type cannot be made from `Point`; `type Pair = …` gives it another name
type Loop = *Loop //~ error: `Loop` depends on itself
type Ring = *Rong //~ error: `Ring` depends on itself
type Rong = *Ring

@fails(sometimes) //~ error: `@fails` takes `negative`, `nonzero`, `err_ptr` or `never`
type Wrong: int32

@fails(nonzero, memory: Point) //~ error: `memory:` names the constant that means a lack of memory
type Lost: int32

@fails(negative)
type Same = int32 //~ error: `@fails` belongs before a new type

type Opaque //~ error: `Opaque` says no type; only an `extern` block leaves it out

struct Point {
    x: int32
}
