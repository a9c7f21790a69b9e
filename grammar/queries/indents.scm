[
  (block)
  (field_list)
  (enum_member_list)
  (extern_body)
  (literal_value)
  (parameter_list)
  (argument_list)
  (import_declaration)
  (case_clause)
  (default_clause)
] @indent.begin

[
  "}"
  ")"
  "]"
] @indent.branch @indent.end

; `case` stands below `switch`, `#if` where its contents stand.
[
  (case_clause)
  (default_clause)
] @indent.branch

[
  (block_comment)
  (string)
] @indent.ignore
