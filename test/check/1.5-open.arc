let a = 1
/* never closed //~ error: this comment does not end
