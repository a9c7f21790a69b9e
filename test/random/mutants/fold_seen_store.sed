# what was looked at before it was stored begins with that value
/^[a-z].*\bis_own(/,/^}/s/!p->is_seen\[variable->entity.id\];/(p || !p->is_seen[0]);/
