namespace other

let here = 1
