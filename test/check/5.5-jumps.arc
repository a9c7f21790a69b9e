// What can be left, and with which label.
func jumps(n: int32) {
    break //~ error: `break` outside of a loop or `switch`
    continue //~ error: `continue` outside of a loop
    outer: for n > 0 {
        n--
        break inner //~ error: no statement around this has the label `inner`
        outer: for { //~ error: the label `outer` is taken by a statement around this one
            break outer
        }
    }
    block: {
        continue block //~ error: `continue` needs a loop; `block` is none
        continue //~ error: `continue` outside of a loop
    }
    unused: for n > 3 {
        n--
    }
    choice: switch n {
    case 1:
        continue choice //~ error: `continue` needs a loop; `choice` is none
    default:
        break choice
    }
    for n > 0 {
        let f = func() {
            break //~ error: `break` outside of a loop or `switch`
            continue outer //~ error: no statement around this has the label `outer`
        }
        f()
    }
}
