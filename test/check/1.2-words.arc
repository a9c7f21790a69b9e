// What is no name.
let switch = 1 //~ error: expected a name, found the keyword `switch`

func é() { //~ error: unexpected `é`
}

func 2nd() { //~ error: expected a name, found `2nd`
}
