namespace names

import "github.com/arc-lang/linux/kernel/log"
import "github.com/arc-lang/kernel/log" //~ error: two imports are called `log`; give one another name, as in `import name "github.com/arc-lang/kernel/log"`
import fs "github.com/arc-lang/linux/kernel/raw/mutex"
import fs "github.com/arc-lang/linux/kernel/raw/fs" //~ error: two imports are called `fs`; give one another name, as in `import name "github.com/arc-lang/linux/kernel/raw/fs"`
import "github.com/arc-lang/linux/kernel/raw/slap" //~ error: package `github.com/arc-lang/linux/kernel/raw/slap` not found
import "example.org/nobody/nothing" //~ error: package `example.org/nobody/nothing` not found
import "log" //~ error: two imports are called `log`; give one another name, as in `import name "log"`
import "../../../outside" //~ error: package `../../../outside` not found
import "./9-lives" //~ error: `9-lives` is no name: give the import one, as in `import name "./9-lives"` //~ error: package `./9-lives` not found
import "./missing" //~ error: package `./missing` not found
