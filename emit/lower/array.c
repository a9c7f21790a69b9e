// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include "lower/lower.h"

/* Arrays are values in arc; in C they are copied. */

/* Elements that are written out one by one; more would be unreadable. */
#define SPREAD_MAX 64

static uint64_t count_elements(const struct type *type)
{
	uint64_t count = 1;

	for (; type->kind == TYPE_ARRAY; type = type->array.element)
		count *= type->array.count;
	return count;
}

static bool is_array_param(const struct variable *variable)
{
	return variable->type->kind == TYPE_ARRAY;
}

/* Whether a parameter's elements can change while the function runs. */
static bool may_change(const struct body *b, const struct variable *param)
{
	const struct entity_facts *facts = facts_of(b->l->facts,
						    &param->entity);

	return facts->is_written || facts->is_lent || facts->is_addressed ||
	       function_effects(b->l, b->function) & EFFECT_WRITE;
}

void name_arrays(struct body *b)
{
	const struct function *function = b->function;
	const char *owner = body_word(b);

	if (function->type->function.result->kind == TYPE_ARRAY)
		b->array_result = names_take_data(b->outermost->names,
						  "result", owner);
	for (size_t i = 0; i < function->params.count; i++) {
		struct array_param param = { function->params.items[i], NULL };

		if (!is_array_param(param.variable) ||
		    !may_change(b, param.variable))
			continue;
		param.copy = names_take_data(b->outermost->names,
			arena_printf(b->arena, "%s_copy",
				     param.variable->entity.name), owner);
		LIST_PUSH(b->arena, &b->array_params, param);
	}
}

/* Its name in C is exchanged for that of the copy. */
void use_array_copies(struct body *b)
{
	for (size_t i = 0; i < b->array_params.count; i++) {
		struct array_param *param = &b->array_params.items[i];
		const char **name =
			&b->l->c_names[param->variable->entity.id];
		const char *own = *name;

		*name = param->copy;
		param->copy = own;
	}
}

static bool names_copy(struct walk *walk, const struct texpr *expr)
{
	struct body *b = walk->data;

	if (expr->kind == TX_CLOSURE)
		walk->data = NULL;
	for (size_t i = 0; b && i < b->array_params.count; i++)
		if (expr->kind == TX_VARIABLE &&
		    expr->variable == b->array_params.items[i].variable)
			walk->data = NULL;
	return walk->data;
}

/* Whether a value needs the copies, or may change what they are made of. */
static bool wants_copies(struct body *b, const struct tstmt *stmt)
{
	struct walk walk = { .expr = names_copy, .data = b };

	if (!stmt->let.init || stmt->let.init->is_constant)
		return false;
	walk_stmt(&walk, stmt);
	return !walk.data ||
	       effects_of(b, stmt->let.init) & (EFFECT_WRITE | EFFECT_WRITE_LOCAL);
}

static void copy_array_param(struct body *b, const struct array_param *param,
			     struct cblock *block)
{
	const struct variable *variable = param->variable;
	const char *name = b->l->c_names[variable->entity.id];
	const struct cexpr *copy = cx_name(b->arena, name);

	declare(b, name, lower_variable_type(b->l, variable), NULL);
	cblock_push(b->arena, block,
		    cs_expr(b->arena,
			    cx_call(b->arena, "memcpy", copy,
				    cx_name(b->arena, param->copy),
				    cx_sizeof(b->arena, copy))));
}

static void copy_array_params(struct body *b)
{
	struct cblock block = { .end = b->outermost->stmts.end };
	const struct cblock *rest = &b->outermost->stmts;

	if (b->array_params.count)
		use_c_header(b->l, HEADER_STRING);
	for (size_t i = 0; i < b->array_params.count; i++)
		copy_array_param(b, &b->array_params.items[i], &block);
	for (size_t i = 0; i < rest->stmts.count; i++)
		cblock_push(b->arena, &block, rest->stmts.items[i]);
	b->outermost->stmts = block;
	b->array_params.count = 0;
}

/* In front of the values of locals, where these must come later. */
void copy_arrays_early(struct body *b, const struct tblock *block)
{
	for (size_t i = 0; i < block->stmts.count; i++) {
		const struct tstmt *stmt = block->stmts.items[i];

		/* These are nothing here in C. */
		if (stmt->kind == TS_DEFER || stmt->kind == TS_CONST)
			continue;
		if (stmt->kind != TS_LET || !b->array_params.count)
			return;
		if (wants_copies(b, stmt))
			copy_array_params(b);
	}
}

void copy_arrays(struct body *b)
{
	if (b->array_params.count)
		copy_array_params(b);
}

/* How much `sizeof` a place is not, since it is a pointer in C. */
static const struct cexpr *size_of_array(struct body *b,
					 const struct type *type)
{
	const struct cexpr *size;

	size = cx_sizeof_type(b->arena,
			      lower_type(b->l, type->array.element,
					 b->function->entity.span));
	return cx_binary(b->arena, "*",
			 cx_int(b->arena, (long long)type->array.count), size);
}

struct cstmt *clear_array(struct body *b, const struct cexpr *place,
			  const struct type *type)
{
	use_c_header(b->l, HEADER_STRING);
	return cs_expr(b->arena, cx_call(b->arena, "memset", place,
					 cx_int(b->arena, 0),
					 size_of_array(b, type)));
}

void move_array(struct body *b, const struct cexpr *place,
		const struct cexpr *from, const struct type *type)
{
	use_c_header(b->l, HEADER_STRING);
	push(b, cs_expr(b->arena, cx_call(b->arena, "memcpy", place, from,
					  size_of_array(b, type))));
}

void store_array(struct body *b, const struct cexpr *place,
		 const struct texpr *value)
{
	if (value->kind == TX_CALL) {
		b->array_place = place;
		lower_call(b, value);
	} else if (value->kind == TX_ARRAY && !value->literal.count) {
		push(b, clear_array(b, place, value->type));
	} else {
		move_array(b, place, lower_expr(b, value, WANT_EXACT),
			   value->type);
	}
}

struct cstmt *copy_place(struct body *b, const struct cexpr *place,
			 const struct cexpr *from)
{
	use_c_header(b->l, HEADER_STRING);
	return cs_expr(b->arena, cx_call(b->arena, "memcpy", place, from,
					 cx_sizeof(b->arena, place)));
}

void copy_array(struct body *b, const struct cexpr *place,
		const struct texpr *value)
{
	if (value->kind == TX_ARRAY && !value->literal.count) {
		use_c_header(b->l, HEADER_STRING);
		push(b, cs_expr(b->arena,
				cx_call(b->arena, "memset", place,
					cx_int(b->arena, 0),
					cx_sizeof(b->arena, place))));
		return;
	}
	push(b, copy_place(b, place, lower_expr(b, value, WANT_EXACT)));
}

static const struct cexpr *spread(struct body *b, const struct type *type,
				  const struct cexpr *from)
{
	struct carg_list list = {};
	struct cexpr *made;

	for (uint64_t i = 0; i < type->array.count; i++) {
		const struct cexpr *element = cx_index(b->arena, from,
						       cx_int(b->arena, i));

		carg_push(b->arena, &list,
			  type->array.element->kind == TYPE_ARRAY ?
			  spread(b, type->array.element, element) : element);
	}
	made = cx_list_of(b->arena, &list);
	made->list.one_line = true;
	return made;
}

const struct cexpr *spread_array(struct body *b, const struct texpr *value,
				 bool is_first)
{
	const struct cexpr *from;

	if (count_elements(value->type) > SPREAD_MAX) {
		not_yet(b->l, value->span,
			"an array of more than %d elements that is a part of a literal is",
			SPREAD_MAX);
		return cx_int(b->arena, 0);
	}
	if (is_first || effects_of(b, value) & (EFFECT_WRITE | EFFECT_WRITE_LOCAL))
		from = into_local(b, value);
	else
		from = lower_expr(b, value, WANT_EXACT);
	return spread(b, value->type, from);
}
