# emit/lower/stmt.c: `x += f()` reads x after f() changed it
/^static bool is_stepwise/,/^}/s/needs_local(b, operands, 2, 0)/!b/
