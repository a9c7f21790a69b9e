# what was deferred first runs first
s/x->cleanup->order < y->cleanup->order ? 1 : -1/x->cleanup->order < y->cleanup->order ? -1 : 1/
