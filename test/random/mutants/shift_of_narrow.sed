# what a shift moves out of 8 or 16 bits stays
s/return is_left ? narrow(b, expr, made, want) : made;/return made;/
