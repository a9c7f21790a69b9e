/* A comment ends at the first end: /* here */ 
still */ //~ error: expected a declaration, found `still`
let a = 1
