# emit/lower/expr.c: `++x` gives what x was before
/^static const struct cexpr \*lower_increment/,/^}/s/expr->increment.is_prefix ?/!expr ?/
