// Objects, owned structs, defers and loops of functions of a package.
import "github.com/arc-lang/kernel/log"
import "./lib"

let kept: lib.Obj = null

func use(n: int32) int32 {
    let o = try lib.open(n)
    let w = try lib.wrap(o)
    let s = lib.same(w)
    o = null
    log.info("chain ${lib.chain(s)} ${lib.name_of(lib.same(s))} ${lib.name_of(o)} ${lib.name_of(lib.open(n + 50))}")
    kept = lib.same(w)
    return lib.name_of(lib.wrap(lib.wrap(w)))
}

func rounds(n: int32) int32 {
    let hits: int32 = 0
    outer: for i in 0..n {
        let at = lib.first_match(i + 2, func(k: int32) bool {
            hits++
            return k * k > i
        })
        if at < 0 {
            continue outer
        }
        for j in 0..at {
            if lib.counted(j + 3) > 100 {
                break outer
            }
        }
        switch lib.wrap_sw(i) {
        case 10:
            continue
        case 12:
            hits += 1000
        }
    }
    return hits
}

func guards(n: int32) int32 {
    let r = try lib.guarded(func(p: *lib.P) int32 {
        p.a += n
        if n > 3 {
            return -n
        }
        return lib.guarded(func(q: *lib.P) int32 { q.a += p.a; return p.b })
    })
    return r
}

func main() int32 {
    log.info("use ${use(1)}")
    log.info("val ${lib.by_value(lib.box)} ${lib.box.a}")
    log.info("then ${lib.by_value_then(lib.box, func() { lib.box.a = 8 })} ${lib.box.a} ${lib.scalar_then(lib.box.a)} ${lib.box.a}")
    log.info("deref ${lib.deref_then(&lib.box)} ${lib.box.a}")
    let r = lib.result(lib.scalar_then(4))
    lib.box.a = 1
    log.info("res ${r.a} ${r.b} ${lib.result(9).a + lib.scalar_then(1) + lib.result(3).a}")
    let v = try lib.build(12)
    log.info("v ${v.len()} ${lib.sides(v)}")
    let f = lib.box
    let n: int32 = 4
    let e = lib.first_match(n, func(i: int32) bool { n++; return i == 3 })
    log.info("match ${e} ${n} ${f.a}")
    log.info("rounds ${rounds(6)} ${lib.sink}")
    log.info("guards ${guards(2)} ${guards(5)}")
    log.info("counted ${lib.counted(2)} ${lib.counted(9)} ${lib.sink}")
    log.info("text ${lib.text(n)} ${lib.text(-n * 1000)}")
    let acc: int32 = 0
    log.info("two ${lib.two(acc + 1, func(x: int32) int32 { acc += x; return acc }, func(x: int32) int32 { acc *= 3; return acc + x })} ${acc}")
    log.info("choose ${lib.chooser(acc > 2, func() int32 { acc = 0; return 1 }, func() int32 { return acc })} ${acc} ${lib.apply_twice(func(x: int32) int32 { acc += x; return acc * 2 }, 3)} ${acc}")
    log.info("label ${lib.label_loop(4)} ${lib.label_loop(n)}")
    let a: array<int32, 5> = {}
    lib.fill(a, n)
    lib.fill(a[1..3], lib.mid(a)[0])
    let m = lib.mid(a)
    a[2] = 55
    log.info("fill ${a[0]} ${a[1]} ${a[2]} ${m[1]} ${lib.mid(m).len()} ${lib.is_small(lib.mid(m))}")
    let t: lib.Timer = {n: 3}
    lib.fire(&t)
    lib.arm(&t, func(t: *lib.Timer) { t.n--; if t.n > 0 { t.fire(t) } })
    lib.fire(&t)
    log.info("timer ${t.n} ${lib.min_of(n, acc)} ${lib.min_of(acc++, acc)} ${acc}")
    let old = acc
    acc = lib.min_of(acc + 1, old) + lib.min_of(n, acc)
    log.info("${acc} ${lib.wrap_sw(0)} ${lib.wrap_sw(1)} ${lib.wrap_sw(2)}")
    return 0
}

//= chain 102 101 -1 51
//= gone 51
//= gone 301
//= gone 201
//= use 301
//= val 3 50
//= then 50 8 8 77
//= deref 77 99
//= res 77 4 79
//= v 12 385
//= match 3 8 77
//= rounds 4019 60
//= guard 23
//= guard 13
//= guard 16
//= guards 54 -5
//= counted -61 64 67
//= text 3 7
//= two 41 3
//= choose 1 0 18 9
//= label 16 16
//= fill 8 9 55 55 1 1
//= timer 0 8 9 10
//= 18 10 13 12
//= gone 101
//= gone 1
