// Maps hold values by keys, in the order in which the keys were added.
import "github.com/arc-lang/kernel/log"

enum Colour: uint8 { RED, GREEN, BLUE }

struct Thing { n: int32 }

struct Shelf {
    names: *map<string, int32>
}

func numbers(limit: int32) int32 {
    let squares: map<int32, int64> = {}
    let sum: int64 = 0

    for i in 0..limit {
        squares[i * 7] = cast<int64>(i) * i
    }
    squares[14] = 100
    for k, v in squares {
        if k < 30 {
            log.info("${k}: ${v}")
        }
        sum += v
    }
    let (value, found) = squares.get(21)
    let (none, missing) = squares.get(22)

    log.info("${squares.len()} ${sum} ${value} ${found} ${none} ${missing}")
    for i in 0..limit {
        if i % 3 != 0 && !squares.remove(i * 7) {
            return -5
        }
    }
    if squares.remove(7) || squares.contains(14) || !squares.contains(21) {
        return -6
    }
    for k in squares {
        if k > 600 {
            log.info("key ${k}")
        }
    }
    return cast<int32>(squares.len())
}

func put(shelf: *Shelf, name: string, n: int32) int32 {
    shelf.names[name] = n
    return 0
}

func texts(word: string) int32 {
    let lengths: map<string, int32> = {"one": 3, "three": 5}
    let shelf: Shelf = {names: &lengths}
    let more = try lengths.clone()

    try put(&shelf, word, 10)
    try put(&shelf, "one", 33)
    for name, n in lengths {
        log.info("${name} ${n}")
    }
    let (a, is_there) = more.get("one")
    let (b, _) = more.get(word)

    log.info("${a} ${is_there} ${b} ${more.len()} ${lengths.len()}")
    lengths.clear()
    log.info("${lengths.is_empty()} ${lengths.contains("one")}")
    lengths["two"] = 2
    return cast<int32>(lengths.len())
}

func others() int32 {
    let one: Thing = {1}
    let two: Thing = {2}
    let things: map<*Thing, bool> = {&one: true, &two: false}
    let colours: map<Colour, string> = {Colour.BLUE: "blue", Colour.RED: "red"}
    let empty: map<uint8, uint8> = {}

    let (is_one, _) = things.get(&one)
    let (is_two, _) = things.get(&two)
    let (name, found) = colours.get(Colour.RED)
    let (none, _) = empty.get(0)

    log.info("${is_one} ${is_two} ${name} ${found} ${none} ${empty.contains(3)}")
    return 0
}

func run() int32 {
    log.info("${try numbers(100)}")
    log.info("${try texts("ten letters")}")
    return others()
}

func main() int32 {
    return run()
}

//= 0: 0
//= 7: 1
//= 14: 100
//= 21: 9
//= 28: 16
//= 100 328446 9 1 0 0
//= key 609
//= key 630
//= key 651
//= key 672
//= key 693
//= 34
//= one 33
//= three 5
//= ten letters 10
//= 3 1 0 2 3
//= 1 0
//= 1
//= 1 0 red 1 0 0
