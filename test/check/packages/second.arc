namespace different //~ error: this file has the namespace `different`, but its package is `packages`

let e: int32 = 1
