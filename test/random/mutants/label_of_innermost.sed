# a jump with a label goes to the innermost loop or switch
/^[a-z].*\blower_jump(/,/^}/s/struct block \*to = \(body_of(b, stmt->target)\);/struct block *to = nearest_body(b, is_break) ? nearest_body(b, is_break) : \1;/
