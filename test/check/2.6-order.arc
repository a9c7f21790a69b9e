// A value that reads a variable that is set later, or itself.
func now() int32 { return 7 }
func through() int32 { return deeper() }
func deeper() int32 { return started }

let twice = started * 2 //~ error: the value of `twice` reads `started`, which is set after it
let third = through() //~ error: the value of `third` reads `started`, which is set after it
let started = now()
let fourth = deeper()
let left: int32 = first() //~ error: the value of `left` reads `left` itself

func first() int32 { return left }

func init() int32 { return twice + third + fourth }
