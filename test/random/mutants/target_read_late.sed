# `x += f()` reads x after f() changed it
/^[a-z].*\bis_stepwise(/,/^}/s/needs_local(b, operands, 2, 0)/!b/
