// Files of other targets are no part of this program.
namespace targets

import "github.com/arc-lang/kernel/log"

func main() {
    log.info(system())
}

//= everywhere
