// No string spans lines.
const TEXT = "first
//~^ error: expected `"` at the end of the string, found end of line
//~^^ note: `"` opened here
const REST = 3
