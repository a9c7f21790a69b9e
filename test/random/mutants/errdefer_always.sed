# what is for failures runs on success, too
s/return outcome == OUTCOME_FAILURE || !cleanup->stmt->defer.on_error;/return outcome == OUTCOME_FAILURE || cleanup;/
s/if (failed || !cleanup->stmt->defer.on_error)/if (failed || cleanup)/
