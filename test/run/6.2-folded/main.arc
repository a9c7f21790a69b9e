// What functions of a package do, wherever their bodies are written: order and copies.
import "github.com/arc-lang/kernel/log"
import "./lib"

let g: int32 = 0
func step() int32 { g += 10; return g }
func side(b: bool) bool { g++; return b }

func many(n: int32) int32 {
    let i = try lib.fails(n)
    let j = try lib.cleanup(i)
    return try lib.locked(func() int32 { return lib.fails(j - 3) })
}

func main() int32 {
    let x: int32 = 3
    let i: int32 = 7
    let r: int32 = 1
    log.info("twice ${lib.twice(step())} ${g}")
    log.info("first ${lib.first(step(), step())} ${g}")
    log.info("swap ${lib.swap_args(step(), step())}")
    log.info("bump ${lib.bump() + lib.bump() * 10}")
    log.info("read_then ${lib.read_then(x, func() int32 { x = 50; return 1 })} ${x}")
    x = 3
    log.info("late ${lib.late(&x, func() int32 { x = 50; return 1 })} ${x}")
    x = 3
    log.info("early ${lib.early(&x, func() int32 { x = 50; return 1 })} ${x}")
    lib.set(&x, x + 1)
    log.info("x ${x}")
    let b: lib.Box = {n: 1, m: 2, p: &x}
    log.info("add ${b.add(4) + b.n * 100 + b.add(1) * 10000} ${b.total()}")
    let c = b
    log.info("copy ${c.add(b.add(2))} ${b.n} ${c.n}")
    log.info("choose ${lib.choose(side(true), step(), step())} ${g}")
    log.info("clamp ${lib.clampl(i++, 0, 5)} ${i} ${lib.clampl(step(), step() - 5, step())} ${g}")
    let before = lib.counter
    log.info("global ${lib.counter + lib.global_first(5) * 100} ${lib.uses_global(lib.bump())} ${before}")
    log.info("many ${many(1)} ${many(2)} ${many(3)} ${many(-1)}")
    log.info("loop ${lib.loop_until(50)} ${lib.loop_until(i * i)}")
    log.info("shadow ${lib.shadow(i)} ${lib.shadow(x + r)} ${lib.modify(x)} ${lib.modify(x++)} ${x}")
    let (p, q) = lib.pair(x)
    (p, q) = lib.pair(q)
    (x, i) = lib.pair(i)
    log.info("pair ${p} ${q} ${x} ${i} ${lib.sw(2)} ${lib.sw(i - i)} ${lib.by_ref(x)} ${x}")
    log.info("short ${lib.short(false, func() bool { g = 0; return true })} ${g} ${lib.short(side(true), func() bool { g = 0; return true })} ${g}")
    let a: array<int32, 3> = {1, 2, 3}
    log.info("arr ${lib.arr(a)} ${a[0]} ${lib.sum(a)} ${lib.sum(a[1..])}")
    lib.each(a, func(v: int32) { g += v; a[2] = 100 })
    log.info("each ${g} ${a[2]}")
    let k: uint8 = 100
    let w: uint32 = 5
    log.info("narrow ${lib.narrow(k)} ${lib.wide(x)} ${lib.negate(w)} ${lib.shifted(w, 35)} ${lib.rec(5)}")
    b.store(func(v: int32) int32 { return v * 3 })
    log.info("stored ${b.f(4)} ${lib.outer(func() int32 { x++; return x })} ${x}")
    let s = lib.twice(lib.twice(lib.bump()))
    for i in 0..lib.bump() { s += lib.shadow(i) }
    if lib.fails(s) > 0 && lib.fails(-1) < 0 { log.info("s ${s}") }
    for lib.bump() < 20 { s++ }
    defer log.info("deferred ${lib.twice(s)}")
    s = lib.choose(s > 3, s + 1, lib.bump())
    log.info("end ${s} ${lib.counter}")
    return 0
}

//= twice 20 10
//= first 20 30
//= swap 540
//= bump 21
//= read_then 4 50
//= late 51 50
//= early 301 50
//= x 51
//= add 60505 8
//= copy 14 8 14
//= choose 61 71
//= clamp 5 8 86 101
//= global 702 16 2
//= body 2
//= cleanup 2
//= lock
//= unlock
//= body 4
//= cleanup 4
//= lock
//= unlock
//= cleanup 6
//= many -22 2 -5 -22
//= loop 8 8
//= shadow 27 159 2856 2856 52
//= pair 105 208 9 16 two many 10 10
//= short 0 101 1 0
//= arr 11 1 6 5
//= each 103 100
//= narrow 44 10995116277760 4294967291 0 120
//= stored 12 24 11
//= s 201
//= end 211 21
//= deferred 422
