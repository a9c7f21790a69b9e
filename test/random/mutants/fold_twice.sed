# an argument is evaluated as often as its parameter is read
/^[a-z].*\bmay_replace(/,/^}/s/return uses.reads == 1 ||/return uses.reads >= 1 ||/
