# what was deferred first runs first
/^[a-z].*\bmake_steps(/,/^}/s/for (size_t i = count; i-- > 0;)/for (size_t i = 0; i < count; i++)/
