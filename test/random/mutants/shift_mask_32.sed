# each count is taken modulo 32
/^[a-z].*\blower_shift_count(/,/^}/s/"&", made, cx_int(b->arena, bits - 1)/"\&", made, cx_int(b->arena, 31)/
