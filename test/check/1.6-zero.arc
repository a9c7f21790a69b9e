// Texts that C and the file system end at a zero byte.
import "github.com/arc-lang/linux/kernel\0/log" //~ error: an import path cannot hold `\0` //~ error: `` is no import path

extern "linux/fs.h\0" { //~ error: a header's name cannot hold `\0` //~ error: "" is neither a header (`.h`) nor a library to import from (`.sys`, `.exe`)
    struct inode
}
