# emit/lower/operator.c: each count is taken modulo 32
/^static const struct cexpr \*shift_count/,/^}/s/integer_bits(b->l, expr->type) - 1/31/
