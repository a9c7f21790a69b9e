// Attributes that are not translated yet.
@utf16 //~ error: `@utf16` is not translated yet
type Wide: uint16
