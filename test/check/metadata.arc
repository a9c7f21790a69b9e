namespace metadata

const MODULE_LICENCE = "GPL" //~ warning: `MODULE_LICENCE` is no metadata of the module; did you mean `MODULE_LICENSE`?
const MODULE_AUTHOR = 4 //~ error: `MODULE_AUTHOR` is a string that is known when translating
const MODULE_DESCRIPTION = "Fine"
