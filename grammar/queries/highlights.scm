; Names of captures are those that editors share. No two patterns give one node
; different names, so that it does not matter which of them an editor prefers.

; Keywords

[
  "namespace"
  "const"
  "let"
  "extern"
  "struct"
  "class"
  "union"
  "enum"
  "type"
  "in"
  "defer"
  "errdefer"
  "self"
  "user"
  "mutating"
  "deinit"
  "async"
  "await"
  "thread"
  "process"
  "container"
  "gpu"
] @keyword

"func" @keyword.function
"import" @keyword.import

[
  "if"
  "else"
  "switch"
  "case"
  "default"
] @keyword.conditional

[
  "for"
  "break"
  "continue"
] @keyword.repeat

"return" @keyword.return

[
  "try"
  "except"
  "finally"
  "throw"
  "raise"
] @keyword.exception

[
  "sizeof"
  "alignof"
] @keyword.operator

[
  "#if"
  "#elif"
  "#else"
  "#endif"
] @keyword.directive

; Literals

(integer) @number
(float) @number.float
(character) @character
(string) @string
(escape_sequence) @string.escape
(true) @boolean
(false) @boolean
(null) @constant.builtin

(interpolation
  [
    "${"
    "}"
  ] @punctuation.special)

; Comments

[
  (line_comment)
  (block_comment)
] @comment

(doc_comment) @comment.documentation

; Declarations

(namespace_declaration name: (identifier) @module)
(extern_namespace name: (identifier) @module)
(import_spec name: (identifier) @module)
(extern_block label: (identifier) @module)
(qualified_type package: (identifier) @module)

(const_declaration name: (identifier) @constant)
(enum_member name: (identifier) @constant)
(let_declaration name: (identifier) @variable)
(tuple_pattern element: (identifier) @variable)
(for_in_clause index: (identifier) @variable)
(for_in_clause value: (identifier) @variable)
(except_clause name: (identifier) @variable)

(function_declaration name: (identifier) @function)
(parameter name: (identifier) @variable.parameter)
(variadic_parameter name: (identifier) @variable.parameter)
(variadic_parameter "..." @operator)

(struct_declaration name: (identifier) @type)
(class_declaration name: (identifier) @type)
(union_declaration name: (identifier) @type)
(enum_declaration name: (identifier) @type)
(type_alias name: (identifier) @type)
(type_declaration name: (identifier) @type)
(type_parameters parameter: (identifier) @type)

(field_declaration name: (field_identifier) @property)
(keyed_element key: (field_identifier) @property)

(labeled_statement label: (identifier) @label)
(break_statement label: (identifier) @label)
(continue_statement label: (identifier) @label)

(attribute "@" @attribute name: (identifier) @attribute)
(named_argument name: (field_identifier) @property)

; Types

((type_identifier) @type.builtin
  (#match? @type.builtin "^(u?int(8|16|32|64)|[iu]size|byte|bool|char|string|void|float(32|64)|[bl]e(16|32|64)|array|vector|map)$"))

((type_identifier) @type
  (#not-match? @type "^(u?int(8|16|32|64)|[iu]size|byte|bool|char|string|void|float(32|64)|[bl]e(16|32|64)|array|vector|map)$"))

; Calls

(call_expression
  function: (identifier) @function.call)

(call_expression
  function: (instantiation_expression
    function: (identifier) @function.call))

(call_expression
  function: (selector_expression
    field: (field_identifier) @function.method.call))

(call_expression
  function: (instantiation_expression
    function: (selector_expression
      field: (field_identifier) @function.method.call)))

; Operators

(unary_expression operator: _ @operator)
(binary_expression operator: _ @operator)
(postfix_expression operator: _ @operator)
(assignment operator: _ @operator)
(let_declaration "=" @operator)
(const_declaration "=" @operator)
(type_alias "=" @operator)
(enum_member "=" @operator)
(field_declaration "=" @operator)
(range_expression ".." @operator)
(slice_expression ".." @operator)
(closure_expression "=>" @operator)
(pointer_type "*" @operator)
(reference_type "&" @operator)

; Punctuation

(type_arguments
  [
    "<"
    ">"
  ] @punctuation.bracket)

(type_parameters
  [
    "<"
    ">"
  ] @punctuation.bracket)

[
  "("
  ")"
  "["
  "]"
] @punctuation.bracket

(block ["{" "}"] @punctuation.bracket)
(field_list ["{" "}"] @punctuation.bracket)
(enum_member_list ["{" "}"] @punctuation.bracket)
(extern_body ["{" "}"] @punctuation.bracket)
(switch_body ["{" "}"] @punctuation.bracket)
(literal_value ["{" "}"] @punctuation.bracket)

[
  ","
  ";"
  ":"
  "."
] @punctuation.delimiter
