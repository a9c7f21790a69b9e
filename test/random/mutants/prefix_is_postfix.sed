# `++x` gives what x was before
/^[a-z].*\blower_increment(/,/^}/s/expr->increment.is_prefix ?/!expr ?/
