# what was looked at before it was stored begins with that value
/^[a-z].*\bis_own(/,/^}/s/!is_seen(p, variable);/(p || !is_seen(p, variable));/
