let a = 1
// café //~ error: invalid UTF-8: byte 0xe9
