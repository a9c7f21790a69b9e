# the element of a loop is no copy: it is read, and written, in its array
/^[a-z].*\bis_read_at_once(/,/^}/s/^\tif (facts_of(b->l->facts, &item->entity)->uses != 1 ||/\tif (b)\n\t\treturn true;\n&/
