// Functions of a package with arguments that are constants, null, or changed meanwhile.
import "github.com/arc-lang/kernel/log"
import "./lib"

let table: array<int32, 4> = {1, 2, 3, 4}
let head: *lib.Node
let calls: int32 = 0
func count() int32 { calls++; return calls }

func try_nested(n: int32) int32 {
    let r = try lib.nested(n)
    defer log.info("done ${r}")
    let s = lib.with_errdefer(r)
    return s + r
}

func inner_names(n: int32) int32 {
    let count = n
    let err = lib.retry(count, func(i: int32) int32 {
        let n = i * 10
        count += n
        if i < 2 {
            return -1
        }
        return n
    })
    return err * 1000 + count
}

func main() int32 {
    let w: uint32 = 5
    let n: uint32 = 35
    log.info("shift ${lib.shifted(w, 33)} ${lib.shl(w, 33)} ${lib.shifted(w, n)} ${lib.shl(w, n)} ${lib.shifted(0x80000000, 31)}")
    log.info("div ${lib.divide(7, 2)} ${lib.divide(7, 0)} ${lib.divide(count(), count())}")
    log.info("at ${lib.at(&table, 3)} ${lib.at(&table, 9)} ${lib.is_neg(0)} ${lib.is_neg(w)} ${lib.same(3, 3)} ${lib.same(count(), count())}")
    let x: int32 = 5
    let y: int32 = 8
    let none: *int32 = null
    log.info("null ${lib.is_null(none)} ${lib.is_null(&x)} ${lib.val(none)} ${lib.val(&x)} ${lib.val(null)}")
    let c: lib.Node = {value: 3, next: null}
    let b: lib.Node = {value: 2, next: &c}
    head = &b
    log.info("len ${lib.length(head)} ${lib.length(&c)} ${lib.length(null)}")
    let t = try lib.take(&head)
    log.info("took ${t.value} ${lib.length(head)} ${lib.length(t)}")
    _ = lib.take(&head)
    log.info("none ${lib.take(&head) == null}")
    log.info("through ${lib.twice_through(&x)} ${x} ${lib.twice_through(&table[x - 5])} ${table[1]}")
    lib.swap(&x, &y)
    lib.swap(&table[0], &table[x - 5])
    log.info("swap ${x} ${y} ${table[0]} ${table[3]}")
    let r: lib.Ring = {}
    for i in 0..6 { log.info("put ${r.put(cast<int32>(i) * count())}") }
    let sum: int32 = 0
    for {
        let (v, ok) = r.get()
        if !ok {
            break
        }
        sum = sum * 7 + v
        if sum % 2 == 0 {
            _ = r.put(v - 1)
        }
        if count() > 30 {
            break
        }
    }
    log.info("sum ${sum}")
    log.info("nested ${lib.nested(2)} ${lib.nested(3)} ${try_nested(1)} ${try_nested(2)}")
    log.info("find ${lib.find(table, 3)} ${lib.find(table[1..3], 3)} ${lib.find(table[0..0], 1)}")
    let k = 2
    log.info("compose ${lib.compose(func(v: int32) int32 { k++; return v * k }, func(v: int32) int32 { return v - k }, 10)} ${k}")
    log.info("default ${lib.with_default(null)} ${lib.with_default(func() int32 { return k })} ${lib.label(k)} ${lib.label(-k)}")
    log.info("names ${inner_names(2)} ${inner_names(5)}")
    log.info("written ${lib.param_written(x, y)} ${x} ${y} ${lib.param_written(x, x)} ${lib.param_written(count(), x)}")
    log.info("max ${lib.max3(count(), x, y)} ${lib.max3(x++, x++, x)} ${x}")
    let p = lib.flip(lib.make(x, y))
    let q = lib.flip(p)
    p.a = 100
    log.info("pair ${p.a} ${p.b} ${q.a} ${q.b} ${lib.flip(lib.flip(q)).a}")
    let a = lib.max2(x, y)
    x = 1000
    log.info("${a} ${x}")
    let z = lib.max2(x, y) + lib.param_written(x, lib.max2(y, count()))
    y = 77
    log.info("${z} ${y}")
    return 0
}

//= shift 2 10 0 40 1
//= div 3 -22 0
//= at 4 -1 1 0 1 0
//= null 1 0 -1 5 -1
//= len 2 1 0
//= took 2 1 1
//= none 1
//= through 11 6 5 3
//= swap 8 6 4 1
//= put 1
//= put 1
//= put 1
//= put 1
//= put 0
//= put 0
//= sum 1547591243
//= open 2
//= open 3
//= undo 3
//= undo nested 2
//= open 3
//= undo 3
//= open 1
//= open 2
//= open 3
//= undo 3
//= done 3
//= open 2
//= open 3
//= undo 3
//= undo nested 2
//= nested -3 -3 0 -3
//= find 1 0 -1
//= compose 24 3
//= default 7 3 pos neg
//= again 0
//= again 1
//= again 0
//= again 1
//= names -988 20035
//= written 148 8 6 168 355
//= max 26 10 10
//= pair 100 10 10 6 10
//= 10 1000
//= 12270 77
