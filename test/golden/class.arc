/// Objects of a class are counted.
namespace sessions

import "github.com/arc-lang/linux/kernel/log"
import "github.com/arc-lang/linux/kernel/errno"

const MODULE_LICENSE = "GPL"
const MODULE_AUTHOR = "Ada Example <ada@example.org>"
const MODULE_DESCRIPTION = "Objects of a class are counted"

class Session {
    id: uint32
    parent: Session

    // What the last reference leaves.
    deinit(self s: *Session) {
        log.info("session ${s.id} ends")
    }

    func root(self s: Session) Session {
        let found = s

        for found.parent != null {
            found = found.parent
        }
        return found
    }

    func show(self s: *const Session) {
        log.info("session ${s.id}")
    }
}

// The session in use.
let current: Session = null

func open(parent: Session, id: uint32) Session {
    let session = try Session{id: id, parent: parent}

    session.show()
    return session
}

func use(id: uint32) int32 {
    if current != null && current.id == id {
        return -errno.EBUSY
    }
    current = try open(current, id)
    return 0
}

func depth(session: Session) int32 {
    let at = session
    let count: int32 = 0

    for at != null {
        count++
        at = at.parent
    }
    return count
}

// The session `id` among those that `session` comes from, or null.
func find(session: Session, id: uint32) Session {
    let found: Session = null
    let at = session

    for at != null && at.id != id {
        at = at.parent
    }
    if at != null {
        found = at
    }
    return found
}

func init() int32 {
    current = try open(null, 1)
    try use(2)

    let other = open(current, 3)
    if other == null {
        return -errno.ENOMEM
    }
    log.info("depth ${depth(other)}")
    other.root().show()
    let first = find(other, 1)
    if first != null {
        first.show()
    }
    return 0
}

func exit() {
    log.info("exit")
}
