namespace outside

import "example.org/ada/outside/lib"
import "example.org/ada/outside/missing" //~ error: package `example.org/ada/outside/missing` not found
import closure "../closure_env" //~ error: package `../closure_env` not found
import "./lib/../lib" //~ error: `./lib/../lib` is no import path
import all "../../check" //~ error: `../../check` leaves the module; its root is the folder of `arc.mod`

let x = lib.x
