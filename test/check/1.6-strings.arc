// Strings that are none.
const ESCAPE = "\q" //~ error: unknown escape `\q`
const SHORT = "\x4" //~ error: `\x` needs 2 hexadecimal digits
const UNICODE = "\ud800" //~ error: `\ud800` is half of a surrogate pair, not a character
const BYTE = '\q' //~ error: unknown escape `\q`
