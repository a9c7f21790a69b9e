// A module: its packages are imported by its path, or relative to the importer.
namespace main

import "example.org/ada/shop/lib"
import "example.org/ada/shop/lib/deep"
import "./other"
import "github.com/arc-lang/kernel/log"

func main() {
    log.info("${lib.value()} ${deep.VALUE} ${other.value()}")
}

//= 12 7 8
