// Imports under their own name and under another, relative ones, in groups.
namespace main

import "./maths"
import (
    sums "./maths"
    "./texts"
    other "./texts/log"
    "github.com/arc-lang/kernel/log"
)

func main() {
    log.info("${maths.twice(4)} ${sums.twice(5)} ${texts.name()} ${other.info(1)}")
}

//= 8 10 texts log 2 2
