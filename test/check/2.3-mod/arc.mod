module example.org/ada/mod
module example.org/ada/mod //~ error: the module's path is given twice
modul example.org/ada/mod //~ error: expected `module PATH` or `require PATH VERSION`
require example.org/ada //~ error: a requirement is a module's path and its version
