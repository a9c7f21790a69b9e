// What the module says about itself.
const MODULE_AUTHOR = 3 //~ error: `MODULE_AUTHOR` is a string that is known when translating
const MODULE_ALIAS: array<string, 2> = {"a", "b"} //~ error: `MODULE_ALIAS` is a string that is known when translating
const MODULE_LICENCE = "GPL" //~ warning: `MODULE_LICENCE` is no metadata of the module; did you mean `MODULE_LICENSE`?
let MODULE_VERSION = "1.0" //~ error: `MODULE_VERSION` is metadata of the module: it is declared with `const`
