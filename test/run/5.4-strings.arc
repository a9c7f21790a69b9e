// switch over strings: on contents, each case once, and a default anywhere.
import "github.com/arc-lang/kernel/log"

const OFF = "off"

let asked = 0
let none: string = null

func next(words: []const string) string {
    let word = words[cast<usize>(asked)]

    asked++
    return word
}

func mode(s: string) int32 {
    switch s {
    case "on", "yes":
        return 1
    default:
        return -1
    case OFF, "no":
        return 0
    case "":
        return 2
    }
}

// The subject is evaluated once; what a case changes is not looked at again.
func once(words: []const string) int32 {
    let n = 0

    for asked < 4 {
        switch next(words) {
        case "skip":
            continue
        case "stop":
            break
        case "one":
            n += 1
            if n > 1 {
                break
            }
            n += 10
        case "nothing":
        default:
            n += 100
        }
        n += 1000
    }
    return n
}

func changed(given: string) string {
    let s = given

    switch s {
    case "a":
        s = "b"
    case "b":
        s = "c"
    }
    return s
}

func labels(words: []const string) int32 {
    let n = 0

    words: for w in words {
        pick: switch w {
        case "end":
            break words
        case "out":
            for i in 0..3 {
                defer n++
                if i == 1 {
                    break pick
                }
            }
            n += 50
        case "deep":
            switch n {
            case 0:
                n = 7
                break
            default:
                break words
            }
            n++
        }
        n += 100
    }
    return n
}

func only(s: string) int32 {
    let n = 0

    switch s {
    default:
        n = 5
        if s == "five" {
            break
        }
        n++
    }
    switch s {
    }
    return n
}

func main() {
    log.info("${mode("on")} ${mode("yes")} ${mode("off")} ${mode("no")} ${mode("")} ${mode("?")}")
    log.info("${mode(none)}")
    let words: array<string, 4> = {"skip", "one", "stop", "other"}
    log.info("${once(words)}")
    asked = 0
    words = {"one", "one", "nothing", "skip"}
    log.info("${once(words)}")
    log.info("${changed("a")} ${changed("b")} ${changed("x")}")
    words = {"out", "x", "deep", "end"}
    log.info("${labels(words)}")
    words = {"deep", "deep", "end", "end"}
    log.info("${labels(words)}")
    log.info("${only("five")} ${only("six")}")
}

//= 1 1 0 0 2 -1
//= 2
//= 3111
//= 3012
//= b c x
//= 202
//= 108
//= 5 6
