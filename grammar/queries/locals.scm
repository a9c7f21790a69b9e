; Scopes

(source_file) @local.scope
(function_declaration) @local.scope
(deinit_declaration) @local.scope
(closure_expression) @local.scope
(block) @local.scope
(for_statement) @local.scope
(case_clause) @local.scope
(default_clause) @local.scope
(except_clause) @local.scope

; Definitions

(import_spec name: (identifier) @local.definition)
(function_declaration name: (identifier) @local.definition)
(type_parameters parameter: (identifier) @local.definition)
(parameter name: (identifier) @local.definition)
(variadic_parameter name: (identifier) @local.definition)
(let_declaration name: (identifier) @local.definition)
(const_declaration name: (identifier) @local.definition)
(tuple_pattern element: (identifier) @local.definition)
(for_in_clause index: (identifier) @local.definition)
(for_in_clause value: (identifier) @local.definition)
(except_clause name: (identifier) @local.definition)
(labeled_statement label: (identifier) @local.definition)
(struct_declaration name: (identifier) @local.definition)
(class_declaration name: (identifier) @local.definition)
(union_declaration name: (identifier) @local.definition)
(enum_declaration name: (identifier) @local.definition)
(type_alias name: (identifier) @local.definition)
(type_declaration name: (identifier) @local.definition)

; References

(identifier) @local.reference
(type_identifier) @local.reference
