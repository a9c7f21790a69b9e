# a jump out of a loop forgets what its blocks deferred
/^[a-z].*\blower_jump(/,/^}/s/run_cleanups(b, to->cleanups, false);/(void)to->cleanups;/
