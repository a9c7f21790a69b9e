namespace packages

let f: nothing_of_the_kind = 1
