# a cast to fewer bits changes nothing
/^[a-z].*\blower_numeric(/,/^}/s/return cast_to(b, expr->type, expr, made);/return made;/
