# emit/lower/convert.c: a cast to fewer bits changes nothing
/^static const struct cexpr \*lower_numeric/,/^}/s/return cast_to(b, expr->type, expr, made);/return made;/
