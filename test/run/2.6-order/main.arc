// Packages start after those they import, files by name, lines in their order.
namespace order

import "./second"
import "github.com/arc-lang/kernel/log"

let main_one = second.mark("main")

func main() {
    log.info("${a_one} ${a_two} ${main_one} ${z_one} ${second.started}")
}

//= first 1
//= second 2
//= a 3
//= a again 4
//= main 5
//= z 6
//= 3 4 5 6 2
