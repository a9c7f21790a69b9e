// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Literals of structs, unions and arrays (arc.md 4.1). */
#include "check/expr.h"

struct elements {
	LIST(struct targ) list;
	bool is_constant;
	bool failed;
};

static void add_element(struct checker *checker, struct elements *elements,
			struct texpr *value, const struct field *field,
			const struct ast_arg *arg)
{
	struct targ element = {
		.expr = value,
		.field = field,
		.trivia = arg ? &arg->trivia : NULL,
	};

	if (is_bad(value) || refuse_owned(checker, value, "stored") ||
	    refuse_copy(checker, value, "copied"))
		elements->failed = true;
	if (!value->is_constant)
		elements->is_constant = false;
	LIST_PUSH(checker->arena, &elements->list, element);
}

static struct texpr *literal_node(struct checker *checker,
				  enum texpr_kind kind,
				  const struct type *type,
				  const struct ast_expr *ast,
				  const struct elements *elements)
{
	struct texpr *expr;

	if (elements->failed)
		return texpr_bad(checker, ast->span);
	expr = texpr_new(checker, kind, type, ast->span);
	expr->literal.elements = elements->list.items;
	expr->literal.count = elements->list.count;
	expr->literal.end = ast->literal.end;
	expr->is_constant = elements->is_constant;
	return expr;
}

static bool is_given(const struct elements *elements,
		     const struct field *field)
{
	for (size_t i = 0; i < elements->list.count; i++)
		if (elements->list.items[i].field == field)
			return true;
	return false;
}

/* The field that an element is for, or NULL after a report. */
static const struct field *element_field(struct checker *checker,
					 struct scope *scope,
					 const struct type *type,
					 const struct ast_arg *arg,
					 size_t position)
{
	struct record *record = type_underlying(type)->record;
	const struct field *field;
	size_t given, count;

	if (arg->key) {
		diag_error(checker->diags, arg->key->span, NULL,
			   "members of `%s` go by their names",
			   name_of(checker, type));
		return NULL;
	}
	if (!arg->name.name) {
		/* The count of a class is its own. */
		position += record->class != NULL;
		if (position < record->fields.count &&
		    record->fields.items[position]->name)
			return record->fields.items[position];
		given = position - (record->class != NULL);
		count = record->fields.count - (record->class != NULL);
		for (const struct ast_arg *at = arg; at; at = at->next)
			given++;
		diag_error(checker->diags, arg->span, NULL,
			   "`%s` has %zu member%s, but %zu values are given",
			   name_of(checker, type), count,
			   count == 1 ? "" : "s", given);
		return NULL;
	}
	field = find_field(checker, record, arg->name.name, NULL);
	if (!field) {
		report_member(checker, type, arg->name);
		return NULL;
	}
	if (arg->name.name[0] == '_' && !record->entity.is_extern &&
	    record->entity.package != scope_pkg(scope)->package) {
		diag_error(checker->diags, arg->name.span, NULL,
			   "`%s` is private to package `%s`", arg->name.name,
			   record->entity.package->name);
		return NULL;
	}
	return field;
}

static struct texpr *field_value(struct checker *checker, struct scope *scope,
				 const struct type *type,
				 const struct field *field,
				 const struct ast_expr *ast)
{
	const char *where = arena_printf(checker->arena,
					 "member `%s` of `%s`", field->name,
					 name_of(checker, type));
	struct texpr *value = check_expr(checker, scope, ast, field->type);

	if (field->slot)
		return convert_slot(checker, value, field->slot, where);
	value = convert(checker, value, field->type, where);
	check_bits(checker, field, value);
	return value;
}

static void check_element(struct checker *checker, struct scope *scope,
			  const struct type *type, const struct ast_arg *arg,
			  size_t position, struct elements *elements)
{
	struct record *record = type_underlying(type)->record;
	const struct field *field;
	struct texpr *value;

	field = element_field(checker, scope, type, arg, position);
	if (!field) {
		elements->failed = true;
		check_anyway(checker, scope, arg->value);
		return;
	}
	value = field_value(checker, scope, type, field, arg->value);
	if (is_given(elements, field)) {
		diag_error(checker->diags, arg->span, NULL,
			   "member `%s` has a value already", field->name);
		elements->failed = true;
	} else if (record->is_union && elements->list.count) {
		diag_error(checker->diags, arg->span, NULL,
			   "`%s` is a union: only one of its members has a value",
			   name_of(checker, type));
		elements->failed = true;
	}
	add_element(checker, elements, value, field, arg);
}

/* What a C struct has by default stands before what the source gives. */
static void add_defaults(struct checker *checker, struct record *record,
			 struct span span, struct elements *elements)
{
	struct elements all = {
		.is_constant = elements->is_constant,
		.failed = elements->failed,
	};

	for (size_t i = 0; i < record->fields.count; i++) {
		const struct field *field = record->fields.items[i];

		if (is_given(elements, field) || record->is_union)
			continue;
		if (field->init)
			add_element(checker, &all,
				    (struct texpr *)field->init, field, NULL);
		else if (!type_has_zero(checker, field->type))
			diag_error(checker->diags, span, NULL,
				   "member `%s` must be given: its type has no zero",
				   field->name ? field->name : "(anonymous)");
	}
	for (size_t i = 0; i < elements->list.count; i++)
		LIST_PUSH(checker->arena, &all.list, elements->list.items[i]);
	*elements = all;
}

static struct texpr *check_record(struct checker *checker,
				  struct scope *scope,
				  const struct ast_expr *ast,
				  const struct type *type)
{
	struct record *record = type_underlying(type)->record;
	struct elements elements = { .is_constant = true };
	const struct ast_arg *first = ast->literal.elements, *arg;
	size_t position = 0;

	complete_record(checker, record);
	if (record->is_opaque) {
		diag_error(checker->diags, ast->span, NULL,
			   "`%s` is opaque: only pointers to it can be had",
			   name_of(checker, type));
		return texpr_bad(checker, ast->span);
	}
	for (arg = first; arg; arg = arg->next) {
		if (!arg->name.name != !first->name.name) {
			diag_error(checker->diags, arg->span, NULL,
				   "either all members are named or none is");
			elements.failed = true;
			break;
		}
		check_element(checker, scope, type, arg, position++,
			      &elements);
	}
	add_defaults(checker, record, ast->span, &elements);
	return literal_node(checker, TX_RECORD, type, ast, &elements);
}

/* @first is the first element where it was checked already, or NULL. */
static struct texpr *check_array(struct checker *checker, struct scope *scope,
				 const struct ast_expr *ast,
				 const struct type *type, struct texpr *first)
{
	const struct type *base = type_underlying(type);
	struct elements elements = { .is_constant = true };
	const char *where = "an element";
	const struct ast_arg *arg;
	struct texpr *value;
	uint64_t count = 0;

	for (arg = ast->literal.elements; arg; arg = arg->next) {
		if (arg->name.name || arg->key) {
			diag_error(checker->diags, arg->span, NULL,
				   "elements of an array have no names");
			elements.failed = true;
			continue;
		}
		value = first;
		if (!value)
			value = check_expr(checker, scope, arg->value,
					   base->array.element);
		first = NULL;
		add_element(checker, &elements,
			    convert(checker, value, base->array.element,
				    where), NULL, arg);
		if (count++ != base->array.count)
			continue;
		diag_error(checker->diags, arg->span, NULL,
			   "`%s` has %llu elements; this is one too many",
			   name_of(checker, type),
			   (unsigned long long)base->array.count);
		elements.failed = true;
	}
	if (count < base->array.count &&
	    !type_has_zero(checker, base->array.element)) {
		diag_error(checker->diags, ast->span, NULL,
			   "all elements must be given: their type has no zero");
		elements.failed = true;
	}
	return literal_node(checker, TX_ARRAY, type, ast, &elements);
}

/* `array<_, N>{…}`: the element is the type of the first one. */
static const struct type *infer_array(struct checker *checker,
				      struct scope *scope,
				      const struct ast_type *type,
				      const struct ast_expr *ast,
				      struct texpr **element)
{
	const struct ast_arg *first = ast->literal.elements;
	uint64_t count;

	if (!resolve_length(checker, scope, type->name.args->next, &count))
		return basic(checker, TYPE_ERROR);
	if (!first) {
		diag_error(checker->diags, ast->span, NULL,
			   "without elements their type cannot be inferred");
		return basic(checker, TYPE_ERROR);
	}
	*element = default_type(checker, check_expr(checker, scope,
						    first->value, NULL));
	if (is_bad(*element) ||
	    !check_sized(checker, (*element)->type, first->value->span,
			 "an element"))
		return basic(checker, TYPE_ERROR);
	return type_array(checker->types, (*element)->type, count);
}

/* A literal of a class: a new object, which has at least its count. */
static struct texpr *check_object(struct checker *checker,
				  struct scope *scope,
				  const struct ast_expr *ast,
				  const struct type *type)
{
	struct texpr *expr = check_record(checker, scope, ast,
					  type_underlying(type)->pointer.element);

	if (is_bad(expr))
		return expr;
	expr->kind = TX_OBJECT;
	expr->type = type;
	expr->is_constant = false;
	return expr;
}

static struct texpr *report_literal(struct checker *checker,
				    const struct ast_expr *ast,
				    const struct type *type)
{
	struct diag *diag;

	if (type->kind == TYPE_ERROR)
		return texpr_bad(checker, ast->span);
	diag = diag_error(checker->diags, ast->span, NULL,
			  "a `{…}` stands for structs and arrays, not for `%s`",
			  name_of(checker, type));
	if (type->kind == TYPE_SLICE || type->kind == TYPE_POINTER)
		diag_note(checker->diags, diag, (struct span){ 0 },
			  "give it a name with `let` first; that has an address");
	return texpr_bad(checker, ast->span);
}

/* `{a, b}` of what has a function that takes them. */
static struct texpr *check_list(struct checker *checker, struct scope *scope,
				const struct ast_expr *ast,
				const struct type *type)
{
	const struct type *element = literal_element(checker, type, 0, 1);
	const struct ast_arg *arg;
	struct texpr *array;
	uint64_t count = 0;

	for (arg = ast->literal.elements; arg; arg = arg->next)
		count++;
	array = check_array(checker, scope, ast,
			    type_array(checker->types, element, count), NULL);
	return is_bad(array) ? array :
	       construct(checker, type, &array, 1, ast->span);
}

/* `{k: v}`: the keys and the values, each as an array. */
static struct texpr *check_pairs(struct checker *checker, struct scope *scope,
				 const struct ast_expr *ast,
				 const struct type *type)
{
	static const char *const where[] = { "a key", "a value" };
	struct elements parts[2] = { { .is_constant = true },
				     { .is_constant = true } };
	const struct type *elements[2];
	const struct ast_arg *arg;
	struct texpr *arrays[2];

	for (size_t i = 0; i < 2; i++)
		elements[i] = literal_element(checker, type, i, 2);
	for (arg = ast->literal.elements; arg; arg = arg->next) {
		const struct ast_expr *pair[2] = { arg->key, arg->value };

		if (!arg->key) {
			diag_error(checker->diags, arg->span, NULL,
				   "each element has a key: `{key: value}`");
			return texpr_bad(checker, ast->span);
		}
		for (size_t i = 0; i < 2; i++)
			add_element(checker, &parts[i],
				    check_value(checker, scope, pair[i],
						elements[i], where[i]),
				    NULL, NULL);
	}
	for (size_t i = 0; i < 2; i++) {
		arrays[i] = literal_node(checker, TX_ARRAY,
					 type_array(checker->types, elements[i],
						    parts[i].list.count),
					 ast, &parts[i]);
		if (is_bad(arrays[i]))
			return arrays[i];
	}
	return construct(checker, type, arrays, 2, ast->span);
}

struct texpr *check_literal(struct checker *checker, struct scope *scope,
			    const struct ast_expr *ast,
			    const struct type *expected)
{
	const struct type *type = expected;
	struct texpr *first = NULL;

	if (ast->literal.type && is_inferred_array(ast->literal.type))
		type = infer_array(checker, scope, ast->literal.type, ast,
				   &first);
	else if (ast->literal.type)
		type = resolve_type(checker, scope, ast->literal.type);
	if (!type) {
		diag_error(checker->diags, ast->span, NULL,
			   "a `{…}` needs a type here: write it in front, `Type{…}`");
		return texpr_bad(checker, ast->span);
	}
	if (type->kind == TYPE_REFERENCE ||
	    (type->kind == TYPE_POINTER && !ast->literal.type &&
	     is_module_object(checker, type->pointer.element)))
		type = type->pointer.element;
	if (type_is_class(type))
		return check_object(checker, scope, ast, type);
	switch (type_underlying(type)->kind) {
	case TYPE_RECORD:
		if (ast->literal.elements && !ast->literal.elements->name.name &&
		    literal_element(checker, type, 0, 1))
			return check_list(checker, scope, ast, type);
		if (ast->literal.elements &&
		    literal_element(checker, type, 0, 2))
			return check_pairs(checker, scope, ast, type);
		return object_literal(checker, check_record(checker, scope, ast,
							    type));
	case TYPE_ARRAY:
		return check_array(checker, scope, ast, type, first);
	default:
		return report_literal(checker, ast, type);
	}
}
