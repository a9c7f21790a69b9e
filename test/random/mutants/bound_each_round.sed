# the end of a range is computed in each round
/^[a-z].*\blower_range(/,/^}/s/high = is_stable(b, stmt->range.high) /high = b || is_stable(b, stmt->range.high) /
