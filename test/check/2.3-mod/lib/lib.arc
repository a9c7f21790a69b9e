namespace lib

let x = 1
