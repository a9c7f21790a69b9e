# C may choose the order of operands
/^[a-z].*\bneeds_local(/,/^}/s/if (!own)/if (!own || b)/
