# the element of a loop is read where it is used
/^[a-z].*\bis_read_at_once(/,/^}/s/return uses.all == 1;/return true;/
s/uses != 1 ||/uses == 0 ||/
