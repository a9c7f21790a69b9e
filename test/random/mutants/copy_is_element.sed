# emit/lower/loop.c: the element of a loop is read where it is used
/^static bool is_read_at_once/,/^}/s/return uses.all == 1;/return true;/
s/uses != 1 ||/uses == 0 ||/
