// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Indexing and slicing of arrays, pointers, slices and strings. */
#include "check/expr.h"

/* What one element is, or NULL where there are none; reports. */
static const struct type *element_of(struct checker *checker,
				     const struct texpr *object,
				     struct span span)
{
	const struct type *type = type_underlying(object->type);
	struct diag *diag;

	switch (type->kind) {
	case TYPE_ARRAY:
		return type->array.element;
	case TYPE_SLICE:
		return type->pointer.element;
	case TYPE_STRING:
		return type_integer(checker->types, 8, false);
	case TYPE_POINTER:
		if (type->pointer.is_user) {
			diag_error(checker->diags, span, NULL,
				   "memory of a user process (`%s`) is copied, never read or written directly",
				   name_of(checker, object->type));
			return NULL;
		}
		if (type->pointer.element->kind == TYPE_VOID)
			break;
		if (!check_many(checker, object))
			return NULL;
		return check_sized(checker, type->pointer.element,
				   object->span, "an element") ?
		       type->pointer.element : NULL;
	default:
		break;
	}
	diag = diag_error(checker->diags, object->span, NULL,
			  "a `%s` has no elements",
			  name_of(checker, object->type));
	if (has_keys(object->type))
		diag_note(checker->diags, diag, (struct span){ 0 },
			  "`let (value, found) = m.get(key)` looks one up");
	return NULL;
}

static bool has_bound(const struct texpr *object, uint64_t *bound)
{
	const struct type *type = type_underlying(object->type);

	if (type->kind != TYPE_ARRAY || type->array.is_flexible)
		return false;
	*bound = type->array.count;
	return true;
}

/*
 * An index: any integer; a constant is checked against the length, which is
 * itself allowed as the end of a slice.
 */
static struct texpr *check_position(struct checker *checker,
				    struct scope *scope,
				    const struct texpr *object,
				    const struct ast_expr *ast, bool is_end)
{
	struct texpr *index = check_expr(checker, scope, ast, NULL);
	bool is_pointer = type_underlying(object->type)->kind == TYPE_POINTER;
	const struct value *value = index->value;
	uint64_t bound;
	bool negative;

	if (is_bad(index))
		return index;
	if (!is_arithmetic(type_underlying(index->type))) {
		diag_error(checker->diags, index->span, NULL,
			   "an index is an integer, not `%s`",
			   name_of(checker, index->type));
		return texpr_bad(checker, ast->span);
	}
	negative = value && value->integer < 0;
	if (value && has_bound(object, &bound) &&
	    (negative || value->integer >= (__int128)bound + is_end)) {
		diag_error(checker->diags, index->span, NULL,
			   "the array has %llu elements: there is none at %s",
			   (unsigned long long)bound,
			   value_text(checker->arena, value));
		return texpr_bad(checker, ast->span);
	}
	if (negative && !is_pointer) {
		diag_error(checker->diags, index->span, NULL,
			   "an index is never negative");
		return texpr_bad(checker, ast->span);
	}
	if (index->type->kind != TYPE_UNTYPED_INTEGER)
		return index;
	return convert(checker, index, type_size(checker->types, negative),
		       "an index");
}

struct texpr *check_index(struct checker *checker, struct scope *scope,
			  const struct ast_expr *ast)
{
	const struct type *element = NULL;
	struct texpr *object, *index, *expr;

	object = as_elements(checker, check_expr(checker, scope,
						 ast->index.object, NULL));
	if (!is_bad(object))
		element = element_of(checker, object, ast->span);
	if (!is_bad(object) && has_keys(object->type)) {
		check_anyway(checker, scope, ast->index.low);
		return texpr_bad(checker, ast->span);
	}
	index = check_position(checker, scope, object, ast->index.low, false);
	if (!element || is_bad(index))
		return texpr_bad(checker, ast->span);
	expr = texpr_new(checker, TX_INDEX, element, ast->span);
	expr->index.object = object;
	expr->index.low = index;
	return expr;
}

static bool check_sliceable(struct checker *checker,
			    const struct texpr *object,
			    const struct ast_expr *ast)
{
	const struct type *type = type_underlying(object->type);

	if (type->kind == TYPE_POINTER && !ast->index.high) {
		diag_error(checker->diags, ast->span, NULL,
			   "a pointer does not know where its elements end; write the end");
		return false;
	}
	if (type->kind == TYPE_ARRAY && type->array.is_flexible &&
	    !ast->index.high) {
		diag_error(checker->diags, ast->span, NULL,
			   "the length of this array is not part of its type; write the end");
		return false;
	}
	if (type->kind == TYPE_ARRAY && !is_place(object)) {
		diag_error(checker->diags, object->span, NULL,
			   "an array without a name has no address; assign it to a local first");
		return false;
	}
	return true;
}

static bool is_const_view(const struct texpr *object)
{
	const struct type *type = type_underlying(object->type);

	if (type->kind == TYPE_STRING)
		return true;
	if (type->kind == TYPE_ARRAY)
		return is_const_place(object);
	return type->pointer.is_const;
}

static bool check_bounds(struct checker *checker, const struct texpr *low,
			 const struct texpr *high, struct span span)
{
	if (!low || !high || !low->value || !high->value ||
	    low->value->integer <= high->value->integer)
		return true;
	diag_error(checker->diags, span, NULL,
		   "the slice ends at %s, before it begins",
		   value_text(checker->arena, high->value));
	return false;
}

/* A part of an array that C can write into an initialiser. */
static bool is_static_view(const struct texpr *object, const struct texpr *low,
			   const struct texpr *high)
{
	return type_underlying(object->type)->kind == TYPE_ARRAY &&
	       is_static_place(object) && (!low || low->value) &&
	       (!high || high->value);
}

struct texpr *check_slice(struct checker *checker, struct scope *scope,
			  const struct ast_expr *ast)
{
	struct texpr *object, *low = NULL, *high = NULL, *expr;
	const struct type *element = NULL;

	object = as_elements(checker, check_expr(checker, scope,
						 ast->index.object, NULL));
	if (!is_bad(object))
		element = element_of(checker, object, ast->span);
	if (ast->index.low)
		low = check_position(checker, scope, object, ast->index.low,
				     true);
	if (ast->index.high)
		high = check_position(checker, scope, object, ast->index.high,
				      true);
	if (!element || (low && is_bad(low)) || (high && is_bad(high)) ||
	    !check_sliceable(checker, object, ast) ||
	    !check_bounds(checker, low, high, ast->span))
		return texpr_bad(checker, ast->span);
	if (object->type->kind == TYPE_ARRAY)
		share_captured(checker, object);
	expr = texpr_new(checker, TX_SLICE,
			 type_slice(checker->types, element,
				    is_const_view(object)), ast->span);
	expr->index.object = object;
	expr->index.low = low;
	expr->index.high = high;
	expr->is_constant = is_static_view(object, low, high);
	return expr;
}
