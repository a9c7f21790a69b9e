// Texts that C and the file system end at a zero byte.
import "github.com/arc-lang/linux/kernel\0/log" //~ error: an import path cannot hold `\0`
import "github.com/${arc}/log" //~ error: an import path cannot hold `${`
import name "github.com/${arc}/log" //~ error: an import path cannot hold `${`
import name "other/${arc}/log" //~ error: an import path cannot hold `${`

extern "linux/fs.h\0" { //~ error: a header's name cannot hold `\0`
    struct inode
}
