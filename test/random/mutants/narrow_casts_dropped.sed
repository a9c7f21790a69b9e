# nothing is cut to 8 or 16 bits
s/if (want == WANT_LOW_BITS || !is_narrow(b, expr))/if (want == WANT_LOW_BITS || !is_narrow(b, expr) || b)/
