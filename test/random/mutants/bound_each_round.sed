# emit/lower/loop.c: the end of a range is computed in each round
/^static void lower_range/,/^}/s/high = is_stable(b, stmt->range.high) ?/high = b ?/
