// Generics of many forms: recursion, references, several results.
import "github.com/arc-lang/kernel/log"

struct Grid<T> { cells: array<array<T, 2>, 2> }

func at<T>(self g: *Grid<T>, x: usize, y: usize) &T {
    return g.cells[y][x]
}

struct Node<T> {
    value: T
    left: *Node<T>
    right: *Node<T>
}

func insert<T>(self n: *Node<T>, other: *Node<T>) uint32 {
    if other.value < n.value {
        if n.left == null {
            n.left = other
            return 1
        }
        return 1 + n.left.insert(other)
    }
    if n.right == null {
        n.right = other
        return 1
    }
    return 1 + n.right.insert(other)
}

func swap<T>(a: &T, b: &T) {
    let t = a

    a = b
    b = t
}

func minmax<T>(values: []const T) (T, T, bool) {
    if values.len() == 0 {
        let none: T = 0

        return (none, none, false)
    }
    let low = values[0]
    let high = values[0]

    for v in values {
        if v < low { low = v }
        if v > high { high = v }
    }
    return (low, high, true)
}

type Id: uint32

func next_id(self i: &Id) Id {
    i++
    return i
}

func next_id_twice(i: &Id) {
    i.next_id()
    _ = i.next_id()
}

func count<T>(n: T) T {
    if n == 0 {
        return 0
    }
    return 1 + count(n - 1)
}

func is_even<T>(n: T) bool {
    if n == 0 {
        return true
    }
    return is_odd(n - 1)
}

func is_odd<T>(n: T) bool {
    if n == 0 {
        return false
    }
    return is_even(n - 1)
}


func main() int32 {
    let g: Grid<uint8> = {}
    let root: Node<int16> = {value: 5}
    let a: Node<int16> = {value: 3}
    let b: Node<int16> = {value: 4}
    let x: uint64 = 1
    let y: uint64 = 2
    let v: array<int8, 4> = {3, -7, 100, 4}
    let id: Id = 7
    let small: uint8 = 200

    g.at(1, 0) = 7
    g.at(1, 0) += 1
    log.info("${g.cells[0][1]} ${g.at(1, 0)}")
    log.info("${root.insert(&a)} ${root.insert(&b)} ${root.left.right.value}")
    swap(x, y)
    next_id_twice(id)
    log.info("${x} ${y}")
    let (low, high, ok) = minmax(v[..])
    log.info("${low} ${high} ${ok}")
    log.info("${cast<uint32>(id.next_id())} ${cast<uint32>(id)}")
    log.info("${count(small)} ${is_even(small)} ${is_odd<int64>(7)}")
    return 0
}

//= 8 8
//= 1 2 4
//= 2 1
//= -7 100 1
//= 10 10
//= 200 1 1
