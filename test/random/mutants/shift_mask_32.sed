# each count is taken modulo 32
/^[a-z].*\bshift_count(/,/^}/s/integer_bits(b->l, expr->type) - 1/31/
