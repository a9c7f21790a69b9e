// #1#
/* #2# */

/// #3#
namespace places    // #4#

import "github.com/arc-lang/linux/kernel/log"

// #5#
const MODULE_LICENSE = "GPL"    // #6#

const MODULE_DESCRIPTION = "Comments"

// #7#
const USED = 3  // #8#
// #gone9#
const UNUSED = 4    // #gone10#

/* #11# */ struct S { // #12#
    // #13#
    a: int32    // #14#
    b: int32, /* #15# */ c: int32 // #16#

    // #17#
    func m(self s: *S /* #18# */) int32 {   // #19#
        // #20#
        return s.a  // #21#
        // #22#
    } // #23#
    // #24#
} // #25#

// #gone26#
struct Unused { // #gone27#
    x: int32    // #gone28#
    // #gone29#
} // #gone30#

enum E { // #31#
    A, // #32#
    // #33#
    B // #34#
    // #35#
} // #36#

// #37#
let v: int32 = 3 // #38#

// #39#
let arr: array<int32, 3> = { // #40#
    1, // #41#
    // #42#
    2 // #43#
    // #44#
} // #45#

func unused_function(a: int32) int32 { // #gone46#
    // #gone47#
    return a // #gone48#
}

func f(a: int32, // #49#
       // #50#
       b: int32 // #51#
) int32 { // #52#
    // #53#
    if a > 3 { // #54#
        // #55#
        v++ // #56#
        // #57#
    } // #58#
    // #59#
    else if b > 3 { // #60#
        // #61#
    } else { // #62#
        // #63#
        v-- // #64#
    } // #65#
    for i in 0..a { // #66#
        // #67#
        v += i // #68#
        // #69#
    } // #70#
    for a < b { // #71#
        a++ // #72#
    } // #73#
    switch a { // #74#
    // #75#
    case 1: // #76#
        // #77#
        v = 3 // #78#
        // #79#
    // #80#
    case 2, 3: // #81#
        // #82#
    default: // #83#
        v = 4 // #84#
        // #85#
    } // #86#
    { // #87#
        v = 5 // #88#
        // #89#
    } // #90#
    defer log.info("x") // #91#
    defer { // #92#
        v++ // #93#
        // #94#
    } // #95#
    let x = a + // #96#
        b // #97#
    // #98#
    let unused = 3 // #99#
    g(1, // #100#
      // #101#
      2) // #102#
    return x // #103#
    // #104#
} // #105#

func g(a: int32, b: int32) {
    // #106#
    let c = (x: int32) => { // #107#
        // #108#
        v = x // #109#
        // #110#
    } // #111#
    c(a + b) /* #112# */
    let q: S = { // #113#
        a: 1, // #114#
        // #115#
        b: 2 // #116#
        // #117#
    } // #118#
    v = q.m() + q.b // #119#
    #if target_os(linux) // #120#
    // #121#
    v++ // #122#
    // #123#
    #else // #gone124#
    // #gone125#
    v-- // #gone126#
    #endif // #127#
    // #128#
    name: for i in 0..3 { // #129#
        if i == 2 { break name } // #130#
        // #131#
    } // #132#
    v = 0; v++ // #133#
    let (r, t) = h() // #134#
    v = r + t // #135#
    _ = f(1, 2) // #136#
    v = try_it() // #137#
    if a > 2 { return } // #138#
    if USED > 2 { // #139#
        v = 2 // #140#
    } // #141#
    /* #142# */ v = 3 /* #143# */
}

func h() (int32, int32) { // #144#
    return (1, // #145#
            2) // #146#
}

func k() int32 { return 1 } // #147#

func try_it() int32 {
    let z = try k() // #148#
    // #149#
    errdefer g(1, 2) // #150#
    try k() // #151#
    // #152#
    assert(z > 2) // #153#
    return z // #154#
}

#if target_os(linux) // #155#
// #156#
let w: int32 = 4 // #157#
// #158#
#endif // #gone159#

func init() int32 { // #160#
    let e = E.A // #161#
    if e == E.B { // #162#
        // #163#
        // #164#

        // #165#
    }
    return f(arr[0], w) // #166#
    // #167#
} // #168#

func exit() { // #169#
    // #170#
}
// #171#
