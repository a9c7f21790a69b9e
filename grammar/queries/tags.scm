; Definitions

(namespace_declaration
  name: (identifier) @name) @definition.module

(source_file
  member: (function_declaration
    name: (identifier) @name) @definition.function)

(conditional
  member: (function_declaration
    name: (identifier) @name) @definition.function)

(elif_branch
  member: (function_declaration
    name: (identifier) @name) @definition.function)

(else_branch
  member: (function_declaration
    name: (identifier) @name) @definition.function)

(extern_body
  member: (function_declaration
    name: (identifier) @name) @definition.function)

(field_list
  member: (function_declaration
    name: (identifier) @name) @definition.method)

(struct_declaration
  name: (identifier) @name) @definition.class

(class_declaration
  name: (identifier) @name) @definition.class

(union_declaration
  name: (identifier) @name) @definition.class

(enum_declaration
  name: (identifier) @name) @definition.enum

(type_alias
  name: (identifier) @name) @definition.type

(type_declaration
  name: (identifier) @name) @definition.type

(const_declaration
  name: (identifier) @name) @definition.constant

(source_file
  member: (let_declaration
    name: (identifier) @name) @definition.variable)

(field_declaration
  name: (field_identifier) @name) @definition.field

; References

(call_expression
  function: (identifier) @name) @reference.call

(call_expression
  function: (instantiation_expression
    function: (identifier) @name)) @reference.call

(call_expression
  function: (selector_expression
    field: (field_identifier) @name)) @reference.call

(type_identifier) @name @reference.type
