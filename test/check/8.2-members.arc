// What stands in an `extern` block, and what it may do.
extern "linux/fs.h" {
    struct inode
    struct file { f_flags: uint32 "unsigned int" }
    func with_body() int32 { return 1 } //~ error: `with_body` stands in an `extern` block and has a body: a function of C's has none
    const LIMIT: int32
    const UNTYPED //~ error: `UNTYPED` needs a type: C's own definition is not read
    let jiffies: uint64
    enum state { IDLE, BUSY }
    type opaque_t
    @packed struct sk { a: int32 }
    func twice()
    func twice() //~ error: `twice` is declared twice
}

func without_body() int32 //~ error: expected `{`, found end of line

let root: inode = {} //~ error: a variable cannot be of type `inode`, which is opaque: use a pointer to it
let roots: array<inode, 2> //~ error: an element cannot be of type `inode`, which is opaque: use a pointer to it

func use(i: *inode, j: *inode, f: *file, o: opaque_t) { //~ error: a parameter cannot be of type `opaque_t`, which is opaque: use a pointer to it
    let a = *i //~ error: a local cannot be of type `inode`, which is opaque: use a pointer to it
    *i = *j //~ error: what is assigned cannot be of type `inode`, which is opaque: use a pointer to it
    let b = i + 1 //~ error: what is counted cannot be of type `inode`, which is opaque: use a pointer to it
    let c = i.i_mode //~ error: `*inode` has no member `i_mode`
    let d = f.f_mode //~ error: `*file` has no member `f_mode`
    LIMIT = 3 //~ error: `LIMIT` cannot be changed: `LIMIT` is a constant
    let e: array<int32, LIMIT> = {} //~ error: the value of this must be known when translating
    let g = sizeof<inode> //~ error: this cannot be of type `inode`, which is opaque: use a pointer to it
    jiffies = 3
}
