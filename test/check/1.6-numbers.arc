// Numbers and characters that are none.
const OCTAL = 0777 //~ error: a decimal number does not begin with 0
const BINARY = 0b12 //~ error: `2` is not a digit of a binary number
const HEX = 0xfg //~ error: `g` is not a digit of a hexadecimal number
const UNDERSCORE = 1_ //~ error: `_` stands between two digits of a number
const SUFFIX = 10u //~ error: a number has no suffix: its type is the one that is asked for
const EMPTY = '' //~ error: the character literal is empty
const TWO = 'ab' //~ error: a character literal holds one character
