// The module of this case.
module example.org/me/module

require example.org/you/other v1.0.0
require (
	example.org/you/third v0.2.0 // and one more
)
