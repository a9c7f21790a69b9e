namespace sub

const ONE: int32 = 1

@param(perm: 0o444) //~ error: a module parameter belongs to the main package
let two: int32 = 2
