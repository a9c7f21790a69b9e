namespace other

let there = 1
