# the returned value is computed after what was deferred
/^[a-z].*\bis_value_stable(/,/^}/s/if (expr->is_constant)/if (expr->is_constant || b)/
