namespace mod

import "example.org/ada/mod/lib"

let x = lib.x
