// What a module says about itself are constants like any other to the program.
import "github.com/arc-lang/kernel/log"

const MODULE_LICENSE = "GPL"
const MODULE_AUTHOR = "Ada Example <ada@example.org>"
const MODULE_VERSION = "1.2"

func main() {
    log.info("${MODULE_VERSION} ${MODULE_LICENSE.len()} ${MODULE_AUTHOR.starts_with("Ada")}")
}

//= 1.2 3 1
