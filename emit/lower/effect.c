// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include "typed_walk.h"
#include "lower/lower.h"
#include "lower/owned.h"

/*
 * arc evaluates operands from left to right, C in any order. Most of the time
 * nobody can tell; where somebody could, an operand gets a local of its own.
 */
struct effects {
	const struct lower *l;
	unsigned int found;
};

static unsigned int of_variable(const struct lower *l,
				const struct variable *variable)
{
	const struct facts *facts = l->facts;

	if (variable->storage != STORAGE_PACKAGE &&
	    !facts_of(facts, &variable->entity)->is_lent)
		return facts_of(facts, &variable->entity)->is_written ?
			EFFECT_READ_LOCAL : 0;
	return is_never_written(facts, variable) ? 0 : EFFECT_READ;
}

/* Whether others may see what it holds. */
static bool is_outside(const struct lower *l, const struct variable *variable)
{
	return variable->storage == STORAGE_PACKAGE ||
	       facts_of(l->facts, &variable->entity)->is_lent;
}

static unsigned int of_function(const struct lower *l,
				const struct function *function);

static unsigned int of_call(const struct lower *l, const struct texpr *expr)
{
	const struct function *function = expr->call.function;

	return function ? of_function(l, function) :
			  EFFECT_READ | EFFECT_WRITE;
}

/* What a place is a part of: `x` of `x.y[i].z`, but `*p` of `p.y`. */
static const struct texpr *root_of(const struct texpr *place)
{
	for (;;) {
		if (place->kind == TX_FIELD)
			place = place->field.object;
		else if (place->kind == TX_INDEX &&
			 place->index.object->type->kind == TYPE_ARRAY)
			place = place->index.object;
		else
			return place;
	}
}

static unsigned int of_increment(const struct lower *l,
				 const struct texpr *expr)
{
	const struct texpr *root = root_of(expr->increment.operand);

	if (root->kind == TX_VARIABLE && !is_outside(l, root->variable))
		return EFFECT_WRITE_LOCAL;
	return EFFECT_WRITE | EFFECT_READ;
}

static unsigned int of_builtin(const struct texpr *expr)
{
	switch (expr->builtin.id) {
	case BUILTIN_LENGTH:
		return expr->builtin.args[0].expr->type->kind == TYPE_STRING ?
			EFFECT_READ : 0;
	case BUILTIN_MEMSET:
	case BUILTIN_MEMCPY:
	case BUILTIN_MEMMOVE:
	case BUILTIN_ASSERT:
	case BUILTIN_RELEASE_MEMBERS:
	case BUILTIN_VA_START:
	case BUILTIN_VA_ARG:
	case BUILTIN_VA_END:
		return EFFECT_READ | EFFECT_WRITE;
	case BUILTIN_SIZEOF:
	case BUILTIN_ALIGNOF:
	case BUILTIN_OFFSETOF:
	case BUILTIN_CONTAINER_OF:
		return 0;
	default:
		return EFFECT_READ;
	}
}

/* What it captures is read where it is made. */
static unsigned int of_closure(const struct lower *l,
			       const struct function *closure)
{
	unsigned int found = closure->captures.count ? EFFECT_MAKE : 0;

	for (size_t i = 0; i < closure->captures.count; i++)
		if (!closure->captures.items[i].is_shared)
			found |= of_variable(l,
					closure->captures.items[i].variable);
	return found;
}

static unsigned int of_slice(const struct lower *l, const struct texpr *expr);
static unsigned int of_text(const struct lower *l, const struct texpr *expr);

static unsigned int place_effects(const struct lower *l,
				  const struct texpr *place);

/*
 * The arguments of a call that takes a format: what is put into it stays in the
 * call. False: it takes none.
 */
static bool visit_format_call(struct walk *walk, const struct texpr *call)
{
	const struct function *function = call->call.function;
	bool found = false;

	for (size_t i = 0; function && i < function->params.count; i++)
		found |= function->params.items[i]->is_format;
	if (!found)
		return false;
	for (size_t i = 0; i < call->call.arg_count; i++) {
		const struct texpr *arg = call->call.args[i].expr;

		if (i >= function->params.count || arg->kind != TX_FORMAT ||
		    !function->params.items[i]->is_format) {
			walk_expr(walk, arg);
			continue;
		}
		for (size_t k = 0; k < arg->format.count; k++)
			walk_expr(walk, arg->format.pieces[k].expr);
	}
	return true;
}

/* Whether an argument is read twice: it may be null, and is called later. */
static bool asks_argument(const struct lower *l, const struct texpr *call,
			  size_t i)
{
	const struct function *function = call->call.function;

	return function && i < function->params.count &&
	       is_asked_pointer(l, function->params.items[i],
				call->call.args[i].expr);
}

/* Whether a call is, or needs before it, a statement of its own. */
static bool takes_steps(const struct lower *l, const struct texpr *call)
{
	for (size_t i = 0; i < call->call.arg_count; i++)
		if (pins_argument(l, call, i) || asks_argument(l, call, i))
			return true;
	return gives_by_place(call) ||
	       call->type->kind == TYPE_SLICE || is_held(call) ||
	       (call->call.function &&
		is_expanded_to_steps(call->call.function));
}

static bool visit(struct walk *walk, const struct texpr *expr)
{
	struct effects *e = walk->data;

	/* What is constant was computed by the translator. */
	if (expr->is_constant)
		return false;
	switch (expr->kind) {
	case TX_VARIABLE:
		e->found |= of_variable(e->l, expr->variable);
		break;
	case TX_ADDRESS:
		/* Where something is, is not what it holds. */
		e->found |= place_effects(e->l, expr->operand);
		return false;
	case TX_DEREF:
		e->found |= EFFECT_READ;
		break;
	case TX_INDEX:
		if (expr->index.object->type->kind != TYPE_ARRAY)
			e->found |= EFFECT_READ;
		break;
	case TX_SLICE:
		e->found |= of_slice(e->l, expr);
		break;
	case TX_FORMAT:
		/* The text is made before it is used. */
		e->found |= EFFECT_HOIST;
		break;
	case TX_OBJECT:
		e->found |= EFFECT_HOIST | EFFECT_READ | EFFECT_WRITE;
		break;
	case TX_CALL:
		if (takes_steps(e->l, expr))
			e->found |= EFFECT_HOIST;
		e->found |= of_call(e->l, expr);
		return !visit_format_call(walk, expr);
	case TX_BIT_CAST:
		if (is_cast_in_memory(expr))
			e->found |= EFFECT_HOIST;
		break;
	case TX_INCREMENT:
		e->found |= of_increment(e->l, expr);
		break;
	case TX_TRY:
		e->found |= EFFECT_HOIST | EFFECT_READ | EFFECT_WRITE;
		break;
	case TX_CLOSURE:
		e->found |= of_closure(e->l, expr->closure);
		break;
	case TX_BUILTIN:
		e->found |= of_builtin(expr) | of_text(e->l, expr);
		break;
	default:
		break;
	}
	return true;
}

/* What a statement writes that can be seen from outside its function. */
static bool visit_target(struct walk *walk, const struct tstmt *stmt)
{
	struct effects *e = walk->data;

	if (stmt->kind != TS_ASSIGN)
		return true;
	for (size_t i = 0; i < stmt->assign.count; i++) {
		const struct texpr *target = stmt->assign.targets[i];

		while (target && (target->kind == TX_FIELD ||
				  target->kind == TX_INDEX)) {
			if (target->kind == TX_INDEX &&
			    target->index.object->type->kind != TYPE_ARRAY)
				break;
			target = target->kind == TX_FIELD ?
				target->field.object : target->index.object;
		}
		if (target && (target->kind != TX_VARIABLE ||
			       is_outside(e->l, target->variable)))
			e->found |= EFFECT_WRITE;
	}
	return true;
}

/* Set in lower.effects once the effects of a function are known. */
#define EFFECTS_KNOWN 0x80

/* Calls inside calls that are looked into; behind them anything may happen. */
#define EFFECTS_DEPTH_MAX 200

static unsigned int of_function(const struct lower *l,
				const struct function *function)
{
	const unsigned int outside = EFFECT_READ | EFFECT_WRITE;
	unsigned char *known = &l->effects[function->entity.id];
	struct effects effects = { .l = l };
	struct walk walk = { visit, visit_target, &effects };

	if (function->is_constant)
		return 0;
	if (function->is_pure)
		return EFFECT_READ;
	if (!function->body)
		return outside;
	if (*known)
		return *known & outside;
	/* Who calls itself may do anything, as far as this goes. */
	*known = EFFECTS_KNOWN | outside;
	if (*l->effects_depth == EFFECTS_DEPTH_MAX)
		return outside;
	++*l->effects_depth;
	walk_stmt(&walk, function->body);
	--*l->effects_depth;
	*known = EFFECTS_KNOWN | (effects.found & outside);
	return *known & outside;
}

static unsigned int of_expr(const struct lower *l, const struct texpr *expr)
{
	struct effects effects = { .l = l };
	struct walk walk = { .expr = visit, .data = &effects };

	walk_expr(&walk, expr);
	return effects.found;
}

/* A lower bound, which both halves of a slice need, may get a local. */
static unsigned int of_slice(const struct lower *l, const struct texpr *expr)
{
	const struct texpr *low = expr->index.low;

	if (is_checked_slice(l, expr))
		return EFFECT_HOIST;
	return low && is_hoisted_bound(of_expr(l, low)) ? EFFECT_HOIST : 0;
}

/* A string that is asked for twice gets a local. */
static unsigned int of_text(const struct lower *l, const struct texpr *expr)
{
	const struct texpr *text;

	for (size_t i = 0; i < expr->builtin.arg_count; i++) {
		text = expr->builtin.args[i].expr;
		if (text->type->kind != TYPE_STRING)
			continue;
		if (text_hoists(l, text, of_expr(l, text), expr->builtin.id ==
				BUILTIN_STRING_EQUAL) ||
		    (expr->builtin.id == BUILTIN_AS_BYTES &&
		     of_expr(l, text) & ~(unsigned int)EFFECT_READ_LOCAL))
			return EFFECT_HOIST;
	}
	return 0;
}

unsigned int function_effects(const struct lower *l,
			      const struct function *function)
{
	return of_function(l, function);
}

unsigned int effects_of(const struct body *b, const struct texpr *expr)
{
	return of_expr(b->l, expr);
}

static unsigned int place_effects(const struct lower *l,
				  const struct texpr *place)
{
	switch (place->kind) {
	case TX_VARIABLE:
		return 0;
	case TX_FIELD:
		return place_effects(l, place->field.object);
	case TX_DEREF:
		return of_expr(l, place->operand);
	case TX_INDEX:
		if (place->index.object->type->kind == TYPE_ARRAY)
			return place_effects(l, place->index.object) |
			       of_expr(l, place->index.low);
		return of_expr(l, place->index.object) |
		       of_expr(l, place->index.low);
	default:
		return of_expr(l, place);
	}
}

unsigned int place_effects_of(const struct body *b, const struct texpr *place)
{
	return place_effects(b->l, place);
}

static const struct cexpr *pinned_value(struct body *b,
					const struct texpr *expr)
{
	if (expr->type->kind == TYPE_SLICE)
		return effects_of(b, expr) ?
			view_into_locals(b, expr, "view").data :
			lower_view(b, expr).data;
	return effects_of(b, expr) ? into_local(b, expr) :
		lower_expr(b, expr, type_is_pointer(expr->type) ?
			   WANT_TYPED : WANT_EXACT);
}

const struct cexpr *lower_pinned(struct body *b, const struct texpr *place)
{
	const char *name;
	const struct cexpr *object;

	switch (place->kind) {
	case TX_FIELD:
		name = field_c_name(b->l, place->field.field);
		if (!name)
			return lower_pinned(b, place->field.object);
		if (place->field.object->kind == TX_DEREF)
			return cx_arrow(b->arena,
					pinned_value(b, place->field.object->operand),
					name);
		return cx_member(b->arena, lower_pinned(b, place->field.object),
				 name);
	case TX_DEREF:
		return cx_deref(b->arena, pinned_value(b, place->operand));
	case TX_INDEX:
		if (place->index.object->type->kind == TYPE_ARRAY)
			object = lower_pinned(b, place->index.object);
		else
			object = pinned_value(b, place->index.object);
		return cx_index(b->arena, object,
				checked_element(b, place,
						pinned_value(b, place->index.low)));
	default:
		return lower_expr(b, place, WANT_EXACT);
	}
}

bool effects_clash(unsigned int first, unsigned int second)
{
	const unsigned int local = EFFECT_READ_LOCAL | EFFECT_WRITE_LOCAL;
	const unsigned int memory = EFFECT_READ | EFFECT_WRITE;

	if ((first & EFFECT_WRITE && second & memory) ||
	    (first & memory && second & EFFECT_WRITE))
		return true;
	if ((first & EFFECT_WRITE_LOCAL && second & local) ||
	    (first & local && second & EFFECT_WRITE_LOCAL))
		return true;
	/* What is hoisted runs before all that stays in the expression. */
	return (second & EFFECT_HOIST) && (first & (local | memory));
}

/* Lists longer than this are looked at once; all of them live as long as @l. */
#define LONG_LIST 16

/*
 * The effects of all that is behind operand @index. effects_clash() looks at no
 * two effects of its second operand together, so that their union will do.
 */
static unsigned int effects_behind(const struct lower *l,
				   const struct texpr *const *operands,
				   size_t count, size_t index)
{
	void **place = table_place(l->arena, l->effects_behind, operands, NULL);
	unsigned char *behind = *place;

	if (!behind) {
		behind = arena_calloc(l->arena, count, 1);
		for (size_t i = count - 1; i-- > 0;)
			behind[i] = behind[i + 1] |
				(operands[i + 1] ? of_expr(l, operands[i + 1]) :
						   0);
		*place = behind;
	}
	return behind[index];
}

bool needs_local(const struct body *b, const struct texpr *const *operands,
		 size_t count, size_t index)
{
	unsigned int own = effects_of(b, operands[index]);

	if (!own)
		return false;
	if (count > LONG_LIST)
		return effects_clash(own, effects_behind(b->l, operands, count,
							 index));
	for (size_t i = index + 1; i < count; i++)
		if (operands[i] &&
		    effects_clash(own, effects_of(b, operands[i])))
			return true;
	return false;
}
