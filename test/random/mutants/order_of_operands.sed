# emit/lower/effect.c: C may choose the order of operands
/^bool needs_local/,/^}/s/if (!own)/if (!own || b)/
