// A module parameter is a variable with the value it is given here.
import "github.com/arc-lang/kernel/log"

@param(perm: 0o644, desc: "How far to count")
let limit: uint32 = 10

@param
let steps: array<int32, 4> = {1, 2}

@param
let name: string = "none"

@param
let verbose: bool = true

func main() {
    limit++
    log.info("${limit} ${steps[1]} ${steps[3]} ${name} ${verbose}")
}

//= 11 2 0 none 1
