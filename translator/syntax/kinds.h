/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
#ifndef ARC_SYNTAX_KINDS_H
#define ARC_SYNTAX_KINDS_H

/*
 * The node kinds and fields of grammar/grammar.js that the AST builder knows,
 * spelled as there. A name that the grammar does not have fails a unit test.
 */
#define NODE_KINDS(X)							\
	X(source_file) X(line_comment) X(doc_comment) X(block_comment)	\
	X(attribute_list) X(attribute) X(attribute_arguments)		\
	X(named_argument)						\
	X(namespace_declaration) X(import_declaration) X(import_spec)	\
	X(let_declaration) X(const_declaration) X(tuple_pattern)	\
	X(type_alias) X(type_declaration)				\
	X(function_declaration) X(deinit_declaration)			\
	X(type_parameters) X(parameter_list) X(parameter)		\
	X(variadic_parameter)						\
	X(struct_declaration) X(class_declaration) X(union_declaration)	\
	X(field_list) X(field_declaration) X(struct_type) X(union_type)	\
	X(enum_type) X(enum_declaration) X(enum_member_list)		\
	X(enum_member) X(extern_block) X(extern_body)			\
	X(extern_namespace)						\
	X(conditional) X(elif_branch) X(else_branch)			\
	X(type_identifier) X(qualified_type) X(generic_type)		\
	X(type_arguments) X(pointer_type) X(reference_type)		\
	X(slice_type) X(function_type) X(tuple_type)			\
	X(block) X(expression_statement) X(assignment)			\
	X(if_statement) X(for_statement) X(for_clause)			\
	X(for_in_clause) X(range_expression) X(switch_statement)	\
	X(switch_body) X(case_clause) X(default_clause)			\
	X(labeled_statement) X(break_statement) X(continue_statement)	\
	X(return_statement) X(defer_statement) X(errdefer_statement)	\
	X(try_statement) X(throw_statement) X(raise_statement)		\
	X(spawn_expression) X(await_expression)				\
	X(identifier) X(field_identifier) X(integer) X(float)		\
	X(character) X(string) X(string_content) X(escape_sequence)	\
	X(interpolation) X(true) X(false) X(null)			\
	X(parenthesized_expression) X(tuple_expression)			\
	X(unary_expression) X(binary_expression) X(postfix_expression)	\
	X(try_expression) X(call_expression) X(argument_list)		\
	X(selector_expression) X(index_expression) X(slice_expression)	\
	X(instantiation_expression) X(sizeof_expression)		\
	X(alignof_expression) X(composite_literal) X(literal_value)	\
	X(keyed_element) X(closure_expression)

#define NODE_FIELDS(X)							\
	X(alternative) X(argument) X(arguments) X(attribute)		\
	X(attributes) X(body) X(clause) X(condition) X(consequence)	\
	X(element) X(end) X(expression) X(field) X(function)		\
	X(header) X(index) X(initializer) X(iterable) X(key)		\
	X(kind) X(label) X(left) X(member) X(modifier) X(name)		\
	X(operand) X(operator) X(package) X(parameter) X(parameters)	\
	X(part) X(path) X(qualifier) X(receiver) X(result)		\
	X(result_spelling) X(right) X(spelling) X(start)		\
	X(statement) X(type) X(type_arguments) X(type_parameters)	\
	X(type_spelling) X(update) X(value) X(width)

enum node_kind {
	NODE_OTHER,		/* one that the builder does not know */
	NODE_ERROR,
	NODE_TOKEN,		/* a keyword or operator: see its text */
	NODE_PUNCTUATION,
#define KIND(symbol) NODE_##symbol,
	NODE_KINDS(KIND)
#undef KIND
};

enum node_field {
	FIELD_NONE,
#define FIELD(symbol) FIELD_##symbol,
	NODE_FIELDS(FIELD)
#undef FIELD
};

#endif
