/// A part of a module, for others to call.
namespace exports

import "github.com/arc-lang/linux/kernel/raw/fs"

const MODULE_LICENSE = "GPL"
const MODULE_DESCRIPTION = "A part that others call"

/// The longest name.
const NAME_MAX: usize = 16

enum Mode { OFF, ON }

/// What others hand around.
struct Account {
    name: array<byte, NAME_MAX>
    mode: Mode
    balance: int64
}

struct _Hidden {
    calls: uint32
}

let _hidden: _Hidden = {}

/// Puts something in.
func deposit(self account: *Account, amount: int64) int32 {
    if account.mode == Mode.OFF || amount < 0 {
        return -1
    }
    account.balance += amount
    _count()
    return 0
}

func _count() {
    _hidden.calls++
}

/// Whether a file is open for writing.
@export
func is_writable(file: *fs.file) bool {
    return (file.f_flags & fs.O_ACCMODE) != fs.O_RDONLY
}
