// In a head a literal stands in parentheses.
struct Point { x: int32 }

func same(p: Point) bool { return p.x == 0 }

func head() {
    if same((Point{x: 1})) {
        return
    }
    if same(Point{x: 1}) {
        return
    }
    if Point{x: 1}.x == 1 { //~ error: a literal in the head of `if` stands in parentheses
        return
    }
}

func others(p: Point) int32 {
    if p.x == 2 { return 1
    } else if Point{1}.x == 1 { //~ error: a literal in the head of `if` stands in parentheses
        return 2
    }
    switch Point{x: 3}.x { //~ error: a literal in the head of `switch` stands in parentheses
    case 3:
        return 4
    }
    return 0
}
