namespace second

import "../first"

let started = first.next("second")

func mark(who: string) int32 { return first.next(who) }
