// What is released at the end of the block.
struct Box { x: int32 }

func release(b: *Box) {}

@scoped(release) //~ error: `@scoped` is not translated yet
func make() *Box { return null }

@scoped(missing) //~ error: `@scoped` is not translated yet
func other() *Box { return null }

@scoped //~ error: `@scoped` is not translated yet
func third() *Box { return null }
