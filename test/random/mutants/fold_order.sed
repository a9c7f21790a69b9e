# an argument may be evaluated in another order than it was written in
/^[a-z].*\bkeeps_order(/,/^}/s/return !order.is_other;/return !order.is_other || f;/
