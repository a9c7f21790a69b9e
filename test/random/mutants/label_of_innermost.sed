# emit/lower/jump.c: a jump with a label goes to the innermost loop
/^void lower_jump/,/^}/s/body_of(b, stmt->target, false)/body_of(b, NULL, stmt->kind != TS_BREAK)/
