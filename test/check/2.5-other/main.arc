namespace other

let first = here + there //~ error: `there` is not defined here; did you mean `here`?
