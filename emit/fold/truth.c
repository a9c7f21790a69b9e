// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Conditions that are known after folding. */
#include "fold/internal.h"

/* Where something is to be known: in a function, at a statement of it. */
struct place {
	const struct tstmt *body;
	const struct tstmt *at;		/* NULL: anywhere */
};

struct search {
	const struct variable *variable;
	const struct tstmt *let;
};

static bool number_at(const struct place *place, const struct texpr *expr,
		      __int128 *value);

static bool see_let(struct walk *walk, const struct tstmt *stmt)
{
	struct search *search = walk->data;

	if (stmt->kind == TS_LET && stmt->let.count == 1 &&
	    stmt->let.variables[0] == search->variable)
		search->let = stmt;
	return !search->let;
}

static const struct tstmt *let_of(const struct tstmt *body,
				  const struct variable *variable)
{
	struct search search = { .variable = variable };
	struct walk walk = { .stmt = see_let, .data = &search };

	if (variable->storage == STORAGE_LOCAL)
		walk_stmt(&walk, body);
	return search.let;
}

/* The value that a local of @body has for ever, or NULL. */
static const struct texpr *lasting_value(const struct tstmt *body,
					 const struct variable *variable)
{
	const struct tstmt *let = let_of(body, variable);
	struct uses uses;

	if (!let)
		return NULL;
	uses = uses_in_stmt(body, variable);
	return uses.writes || uses.addressed ? NULL : let->let.init;
}

/* --- what a local begins with ------------------------------------------------ */

/* The way from a local's declaration to a statement. */
struct way {
	const struct variable *variable;
	const struct tstmt *at;
	bool has_begun, has_arrived, is_written;
};

static bool see_at(struct walk *walk, const struct tstmt *stmt)
{
	struct way *way = walk->data;

	way->has_arrived |= stmt == way->at;
	return !way->has_arrived;
}

static bool contains(const struct tstmt *stmt, const struct tstmt *at)
{
	struct way way = { .at = at };
	struct walk walk = { .stmt = see_at, .data = &way };

	walk_stmt(&walk, stmt);
	return way.has_arrived;
}

/* What is in a loop may have run before, what is deferred runs later. */
static bool is_out_of_order(const struct tstmt *stmt)
{
	return stmt->kind == TS_LOOP || stmt->kind == TS_RANGE ||
	       stmt->kind == TS_EACH || stmt->kind == TS_DEFER;
}

static bool go_on(struct walk *walk, const struct tstmt *stmt)
{
	struct way *way = walk->data;
	bool is_around;

	if (way->has_arrived || stmt == way->at) {
		way->has_arrived = true;
		return false;
	}
	is_around = contains(stmt, way->at);
	if (way->has_begun && (!is_around || is_out_of_order(stmt)))
		way->is_written |= uses_in_stmt(stmt, way->variable).writes;
	way->has_begun |= stmt->kind == TS_LET && stmt->let.count == 1 &&
			  stmt->let.variables[0] == way->variable;
	return is_around;
}

static bool see_increment(struct walk *walk, const struct texpr *expr)
{
	struct way *way = walk->data;

	if (way->has_begun && !way->has_arrived)
		way->is_written |= uses_in_expr(expr, way->variable).writes;
	return false;
}

/* The number that a local still has at a place, from its declaration. */
static bool first_number(const struct place *place,
			 const struct variable *variable, __int128 *value)
{
	const struct tstmt *let = let_of(place->body, variable);
	struct way way = { .variable = variable, .at = place->at };
	struct walk walk = { see_increment, go_on, &way };
	struct uses uses;

	if (!let || !type_is_integer(type_underlying(variable->type)))
		return false;
	uses = uses_in_stmt(place->body, variable);
	if (uses.addressed || uses.captured)
		return false;
	if (uses.writes) {
		if (!place->at)
			return false;
		walk_stmt(&walk, place->body);
		if (!way.has_begun || way.is_written)
			return false;
	}
	*value = 0;
	return !let->let.init ||
	       (let->let.init->value &&
		integer_of(place->body, let->let.init, value));
}

/* --- values ------------------------------------------------------------------ */

static bool length_of(const struct place *place, const struct texpr *text,
		      __int128 *value)
{
	if (text->kind == TX_VARIABLE && !text->value)
		text = lasting_value(place->body, text->variable);
	if (!text || !text->value || text->value->kind != VALUE_STRING)
		return false;
	*value = (__int128)text->value->string.size;
	return true;
}

/* A value in another type, as long as it fits there. */
static bool converted(const struct place *place, const struct texpr *expr,
		      __int128 *value)
{
	__int128 low, high;

	if (!type_is_integer(type_underlying(expr->type)) ||
	    !number_at(place, expr->operand, value))
		return false;
	type_integer_range(type_underlying(expr->type), &low, &high);
	return low <= *value && *value <= high;
}

static bool number_at(const struct place *place, const struct texpr *expr,
		      __int128 *value)
{
	if (expr->value && expr->value->kind == VALUE_INTEGER) {
		*value = expr->value->integer;
		return true;
	}
	switch (expr->kind) {
	case TX_VARIABLE:
		return first_number(place, expr->variable, value);
	case TX_CONVERT:
	case TX_CAST:
		return converted(place, expr, value);
	case TX_BUILTIN:
		return expr->builtin.id == BUILTIN_LENGTH &&
		       length_of(place, expr->builtin.args[0].expr, value);
	default:
		return false;
	}
}

bool integer_of(const struct tstmt *body, const struct texpr *expr,
		__int128 *value)
{
	struct place place = { .body = body };

	return number_at(&place, expr, value);
}

/* Never null; `&*p` and `&p[i]` may be. */
static bool is_something(const struct texpr *expr)
{
	while (expr->kind == TX_CONVERT)
		expr = expr->operand;
	if (expr->kind == TX_ADDRESS)
		return expr->operand->kind == TX_VARIABLE ||
		       expr->operand->kind == TX_FIELD;
	return expr->kind == TX_FUNCTION || expr->kind == TX_CLOSURE;
}

bool is_errno(const struct texpr *expr)
{
	for (;;) {
		if (expr->kind == TX_CONVERT || expr->kind == TX_CAST)
			expr = expr->operand;
		else if (expr->kind == TX_CONSTANT && expr->constant->init)
			expr = expr->constant->init;
		else
			break;
	}
	return expr->kind == TX_UNARY && expr->operation.op == OP_NEG &&
	       expr->operation.left->kind == TX_CONSTANT &&
	       expr->operation.left->constant->entity.is_extern;
}

static bool compared(const struct place *place, const struct texpr *expr,
		     bool *truth)
{
	const struct texpr *left = expr->operation.left;
	const struct texpr *right = expr->operation.right;
	__int128 a, b;

	if (is_something(left) && right->kind == TX_NULL) {
		*truth = expr->operation.op == OP_NE;
		return expr->operation.op == OP_NE ||
		       expr->operation.op == OP_EQ;
	}
	if (is_errno(left) && number_at(place, right, &b) && !b)
		a = -1;
	else if (!number_at(place, left, &a) || !number_at(place, right, &b))
		return false;
	switch (expr->operation.op) {
	case OP_EQ: *truth = a == b; return true;
	case OP_NE: *truth = a != b; return true;
	case OP_LT: *truth = a < b; return true;
	case OP_GT: *truth = a > b; return true;
	case OP_LE: *truth = a <= b; return true;
	case OP_GE: *truth = a >= b; return true;
	default: return false;
	}
}

bool was_tried(const struct tstmt *body, const struct texpr *expr)
{
	while (expr && (expr->kind == TX_CONVERT || expr->kind == TX_VARIABLE)) {
		if (expr->kind == TX_VARIABLE)
			expr = lasting_value(body, expr->variable);
		else
			expr = expr->operand;
	}
	return expr && expr->kind == TX_TRY;
}

bool truth_of(const struct tstmt *body, const struct tstmt *at,
	      const struct texpr *expr, bool *truth)
{
	struct place place = { body, at };

	if (expr->value && expr->value->kind == VALUE_BOOL) {
		*truth = expr->value->boolean;
		return true;
	}
	if (expr->kind == TX_UNARY && expr->operation.op == OP_NOT &&
	    truth_of(body, at, expr->operation.left, truth)) {
		*truth = !*truth;
		return true;
	}
	return expr->kind == TX_BINARY && compared(&place, expr, truth);
}
