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
    if Point{x: 1}.x == 1 { //~ error: expected `{`, found `1`
        return
    }
} //~ error: expected `}`, found end of file
