# emit/lower/leave.c: the returned value is computed after what was deferred
/^static bool is_value_stable/,/^}/s/if (expr->is_constant)/if (expr->is_constant || b)/
