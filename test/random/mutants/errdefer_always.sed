# what is for failures runs at the end of each block, too
/^[a-z].*\brun_cleanups(/,/^}/s/failed || !cleanup->stmt->defer.on_error/failed || cleanup/
