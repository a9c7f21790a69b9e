module a b c	//~ error: expected `module PATH` or `require PATH VERSION`
module example.org/me/one
module example.org/me/two	//~ error: the module's path is given twice
require alone	//~ error: a requirement is a module's path and its version
nonsense	//~ error: expected `module PATH` or `require PATH VERSION`
require (
	three words here	//~ error: a requirement is a module's path and its version
)
