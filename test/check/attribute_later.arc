// Attributes that are not translated yet.
@since(6.4) //~ error: `@since` is not translated yet
func newer() {}

@utf16 //~ error: `@utf16` is not translated yet
type Wide: uint16
