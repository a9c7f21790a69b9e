# nothing is cut to 8 or 16 bits
/^static const struct cexpr \*narrow(/,/^}/s/if (!is_narrow(b, expr))/if (!is_narrow(b, expr) || b)/
