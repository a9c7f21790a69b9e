// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Copies of typed trees, in which variables are replaced and calls folded. */
#include "fold/internal.h"

static const struct trivia no_trivia;

void replace(struct copier *c, const struct variable *variable,
	     const struct texpr *expr)
{
	struct replacement added = { variable, expr };

	LIST_PUSH(c->folder->arena, &c->replaced, added);
}

const struct texpr *replacement_of(const struct copier *c,
				   const struct variable *variable)
{
	for (size_t i = c->replaced.count; i-- > 0; )
		if (c->replaced.items[i].variable == variable)
			return c->replaced.items[i].expr;
	return NULL;
}

struct variable *clone_variable(struct folder *f,
				const struct variable *variable)
{
	struct variable *clone = arena_new_object(f->arena, struct variable);

	*clone = *variable;
	clone->entity.id = f->program->entity_count++;
	clone->storage = STORAGE_LOCAL;
	return clone;
}

/* The local of the copy that owns what a step of it releases; NULL: none does. */
static const struct variable *owner_of(const struct copier *c,
				       const struct variable *owner)
{
	const struct texpr *now = owner ? replacement_of(c, owner) : NULL;

	if (!now)
		return owner;
	return now->kind == TX_VARIABLE ? now->variable : NULL;
}

struct variable *clone_local(struct copier *c, struct variable *variable)
{
	struct variable *clone = clone_variable(c->folder, variable);
	struct origin origin = { clone->entity.id, variable->entity.id };

	clone->storage = variable->storage;
	LIST_PUSH(c->folder->arena, &c->folder->origins, origin);
	replace(c, variable, variable_expr(c->folder, clone,
					   variable->entity.span));
	return clone;
}

/* The variable that the copy declares where the original declares @variable. */
static struct variable *copy_local(struct copier *c, struct variable *variable)
{
	return c->clones && variable ? clone_local(c, variable) : variable;
}

/* --- expressions ---------------------------------------------------------- */

static const struct targ *copy_args(struct copier *c, const struct targ *args,
				    size_t count)
{
	struct targ *copy = arena_calloc(c->folder->arena, count + 1,
					 sizeof(*copy));

	for (size_t i = 0; i < count; i++) {
		copy[i] = args[i];
		copy[i].expr = copy_expr(c, args[i].expr);
		if (c->drops_comments)
			copy[i].trivia = NULL;
	}
	return copy;
}

static const struct tpiece *copy_pieces(struct copier *c,
					const struct texpr *expr)
{
	size_t count = expr->format.count;
	struct tpiece *copy = arena_calloc(c->folder->arena, count + 1,
					   sizeof(*copy));

	for (size_t i = 0; i < count; i++) {
		copy[i] = expr->format.pieces[i];
		copy[i].expr = copy_expr(c, copy[i].expr);
	}
	return copy;
}

static bool is_concerned(const struct copier *c, const struct function *closure)
{
	if (c->clones || c->folds || c->separated.entries)
		return true;
	for (size_t i = 0; i < closure->captures.count; i++)
		if (replacement_of(c, closure->captures.items[i].variable))
			return true;
	return false;
}

static struct function *copy_closure(struct copier *c,
				     struct function *closure)
{
	struct folder *f = c->folder;
	const struct function *around = f->function;
	struct function *copy = closure;

	if (!is_concerned(c, closure))
		return closure;
	if (c->clones || c->replaced.count) {
		copy = arena_new_object(f->arena, struct function);
		*copy = *closure;
		copy->entity.id = f->program->entity_count++;
		copy_captures(c, copy, closure);
	}
	if (c->clones) {
		copy->params.items = NULL;
		copy->params.count = copy->params.capacity = 0;
		for (size_t i = 0; i < closure->params.count; i++)
			LIST_PUSH(f->arena, &copy->params,
				  copy_local(c, closure->params.items[i]));
	}
	f->function = closure;
	copy->body = copy_stmt(c, closure->body);
	f->function = around;
	if (c->clones)
		simplify_function(f, copy);
	return copy;
}

static void copy_children(struct copier *c, struct texpr *copy)
{
	switch (copy->kind) {
	case TX_UNARY:
	case TX_BINARY:
		copy->operation.left = copy_expr(c, copy->operation.left);
		copy->operation.right = copy_expr(c, copy->operation.right);
		break;
	case TX_ADDRESS:
	case TX_DEREF:
	case TX_CONVERT:
	case TX_CAST:
	case TX_BIT_CAST:
	case TX_TRY:
		copy->operand = copy_expr(c, copy->operand);
		break;
	case TX_FIELD:
		copy->field.object = copy_expr(c, copy->field.object);
		break;
	case TX_INDEX:
	case TX_SLICE:
		copy->index.object = copy_expr(c, copy->index.object);
		copy->index.low = copy_expr(c, copy->index.low);
		copy->index.high = copy_expr(c, copy->index.high);
		break;
	case TX_CALL:
		copy->call.callee = copy_expr(c, copy->call.callee);
		copy->call.args = copy_args(c, copy->call.args,
					    copy->call.arg_count);
		if (c->drops_comments)
			copy->call.end = NULL;
		break;
	case TX_INCREMENT:
		copy->increment.operand = copy_expr(c, copy->increment.operand);
		break;
	case TX_RECORD:
	case TX_OBJECT:
	case TX_ARRAY:
	case TX_TUPLE:
		copy->literal.elements = copy_args(c, copy->literal.elements,
						   copy->literal.count);
		if (c->drops_comments)
			copy->literal.end = NULL;
		break;
	case TX_PART:
		copy->part.operand = copy_expr(c, copy->part.operand);
		break;
	case TX_FORMAT:
		copy->format.pieces = copy_pieces(c, copy);
		break;
	case TX_BUILTIN:
		copy->builtin.args = copy_args(c, copy->builtin.args,
					       copy->builtin.arg_count);
		break;
	case TX_CLOSURE:
		copy->closure = copy_closure(c, copy->closure);
		break;
	default:
		break;
	}
}

/* The variable that a member of a struct has become, or NULL. */
static const struct texpr *part_of(struct copier *c, const struct texpr *expr)
{
	const struct variable *variable;
	struct variable *const *parts;
	const struct record *record;
	size_t i = 0;

	if (expr->kind != TX_FIELD || expr->field.object->kind != TX_VARIABLE)
		return NULL;
	variable = expr->field.object->variable;
	parts = table_find(&c->separated, variable, NULL);
	if (!parts)
		return NULL;
	record = variable->type->record;
	while (record->fields.items[i] != expr->field.field)
		i++;
	return parts[i] ? variable_expr(c->folder, parts[i], expr->span) : NULL;
}

/* A call through a field that only ever holds one function. */
static void resolve_callee(struct copier *c, struct texpr *call)
{
	struct function *function;

	if (!c->folds || !c->folder->slots || !call->call.callee)
		return;
	function = only_function(c->folder->slots, call->call.callee);
	if (!function || has_effects(call->call.callee))
		return;
	call->call.function = function;
	call->call.callee = NULL;
	c->folder->has_changed = true;
}

/* The length of p[0..n], or NULL. */
static const struct texpr *length_of_part(const struct texpr *part)
{
	const struct texpr *low;

	if (part->kind != TX_SLICE || !type_is_pointer(part->index.object->type))
		return NULL;
	low = part->index.low;
	if (low && !(low->value && low->value->kind == VALUE_INTEGER &&
		     !low->value->integer))
		return NULL;
	return part->index.high && !has_effects(part->index.object) ?
	       part->index.high : NULL;
}

const struct texpr *copy_expr(struct copier *c, const struct texpr *expr)
{
	const struct texpr *now;
	struct texpr *copy;

	if (!expr)
		return NULL;
	if (expr->kind == TX_VARIABLE) {
		now = replacement_of(c, expr->variable);
		return now ? now : expr;
	}
	now = part_of(c, expr);
	if (now)
		return now;
	copy = arena_new_object(c->folder->arena, struct texpr);
	*copy = *expr;
	copy_children(c, copy);
	if (copy->kind == TX_BUILTIN && copy->builtin.id == BUILTIN_LENGTH &&
	    length_of_part(copy->builtin.args[0].expr))
		return length_of_part(copy->builtin.args[0].expr);
	if (copy->kind == TX_DEREF)
		return new_deref(c->folder, copy, copy->operand);
	if (copy->kind == TX_CALL)
		resolve_callee(c, copy);
	if (copy->kind == TX_CALL && !copy->call.function) {
		now = fold_called_closure(c->folder, copy);
		return now ? now : copy;
	}
	if (copy->kind == TX_CALL && c->folds) {
		now = fold_call(c->folder, copy);
		return now ? now : copy;
	}
	return copy;
}

/* --- statements ----------------------------------------------------------- */

static const struct tstmt *target_of(const struct copier *c,
				     const struct tstmt *from)
{
	for (size_t i = c->targets.count; i-- > 0; )
		if (c->targets.items[i].from == from)
			return c->targets.items[i].to;
	return from;
}

static void copy_let(struct copier *c, struct tstmt *copy)
{
	struct variable **variables = arena_calloc(c->folder->arena,
						   copy->let.count + 1,
						   sizeof(*variables));

	/* The value is not in the scope of what it is the value of. */
	copy->let.init = copy_expr(c, copy->let.init);
	for (size_t i = 0; i < copy->let.count; i++)
		variables[i] = copy_local(c, copy->let.variables[i]);
	copy->let.variables = variables;
}

static void copy_assign(struct copier *c, struct tstmt *copy)
{
	const struct texpr **targets = arena_calloc(c->folder->arena,
						    copy->assign.count + 1,
						    sizeof(*targets));

	for (size_t i = 0; i < copy->assign.count; i++)
		targets[i] = copy_expr(c, copy->assign.targets[i]);
	copy->assign.targets = targets;
	copy->assign.value = copy_expr(c, copy->assign.value);
}

static void copy_cases(struct copier *c, struct tstmt *copy,
		       const struct tstmt *stmt)
{
	struct arena *arena = c->folder->arena;

	copy->select.subject = copy_expr(c, stmt->select.subject);
	copy->select.cases.items = NULL;
	copy->select.cases.count = copy->select.cases.capacity = 0;
	for (size_t i = 0; i < stmt->select.cases.count; i++) {
		const struct tcase *from = stmt->select.cases.items[i];
		struct tcase *arm = arena_new_object(arena, struct tcase);

		*arm = *from;
		arm->values.items = NULL;
		arm->values.count = arm->values.capacity = 0;
		for (size_t k = 0; k < from->values.count; k++)
			LIST_PUSH(arena, &arm->values,
				  copy_expr(c, from->values.items[k]));
		arm->body = copy_block(c, &from->body);
		if (c->drops_comments)
			arm->trivia = &no_trivia;
		LIST_PUSH(arena, &copy->select.cases, arm);
	}
	if (c->drops_comments)
		copy->select.end = NULL;
}

static void copy_loop(struct copier *c, struct tstmt *copy)
{
	switch (copy->kind) {
	case TS_LOOP:
		copy->loop.init = copy_stmt(c, copy->loop.init);
		copy->loop.condition = copy_expr(c, copy->loop.condition);
		copy->loop.body = copy_stmt(c, copy->loop.body);
		copy->loop.step = copy_stmt(c, copy->loop.step);
		break;
	case TS_RANGE:
		copy->range.low = copy_expr(c, copy->range.low);
		copy->range.high = copy_expr(c, copy->range.high);
		copy->range.index = copy_local(c, copy->range.index);
		copy->range.body = copy_stmt(c, copy->range.body);
		break;
	default:
		copy->each.subject = copy_expr(c, copy->each.subject);
		copy->each.index = copy_local(c, copy->each.index);
		copy->each.item = copy_local(c, copy->each.item);
		copy->each.body = copy_stmt(c, copy->each.body);
		break;
	}
}

static void copy_parts(struct copier *c, struct tstmt *copy,
		       const struct tstmt *stmt)
{
	switch (stmt->kind) {
	case TS_BLOCK:
		copy->block = copy_block(c, &stmt->block);
		break;
	case TS_LET:
		copy_let(c, copy);
		break;
	case TS_ASSIGN:
		copy_assign(c, copy);
		break;
	case TS_EXPR:
	case TS_DISCARD:
	case TS_RETURN:
		copy->expr = copy_expr(c, stmt->expr);
		break;
	case TS_IF:
		copy->branch.condition = copy_expr(c, stmt->branch.condition);
		copy->branch.then = copy_stmt(c, stmt->branch.then);
		copy->branch.otherwise = copy_stmt(c, stmt->branch.otherwise);
		break;
	case TS_LOOP:
	case TS_RANGE:
	case TS_EACH:
		copy_loop(c, copy);
		break;
	case TS_SWITCH:
		copy_cases(c, copy, stmt);
		break;
	case TS_BREAK:
	case TS_CONTINUE:
		copy->target = target_of(c, stmt->target);
		break;
	case TS_DEFER:
		copy->defer.stmt = copy_stmt(c, stmt->defer.stmt);
		copy->defer.owner = owner_of(c, stmt->defer.owner);
		break;
	default:
		break;
	}
}

struct tstmt *copy_stmt(struct copier *c, const struct tstmt *stmt)
{
	struct tstmt *copy;
	struct jump_target target;

	if (!stmt)
		return NULL;
	copy = arena_new_object(c->folder->arena, struct tstmt);
	*copy = *stmt;
	if (c->drops_comments)
		copy->trivia = &no_trivia;
	target = (struct jump_target){ stmt, copy };
	LIST_PUSH(c->folder->arena, &c->targets, target);
	copy_parts(c, copy, stmt);
	return copy;
}

static void push_parts(struct copier *c, struct tblock *out)
{
	for (size_t i = 0; i < c->separated_lets->stmts.count; i++)
		LIST_PUSH(c->folder->arena, &out->stmts,
			  c->separated_lets->stmts.items[i]);
}

struct tblock copy_block(struct copier *c, const struct tblock *block)
{
	struct tblock copy = { .end = c->drops_comments ? NULL : block->end };

	for (size_t i = 0; i < block->stmts.count; i++) {
		struct tstmt *stmt;
		size_t spliced;

		if (c->separated_let && block->stmts.items[i] == c->separated_let) {
			push_parts(c, &copy);
			continue;
		}
		stmt = copy_stmt(c, block->stmts.items[i]);
		spliced = c->folds || c->clones ?
			  splice_call(c, stmt, block, i, &copy) : 0;
		if (spliced)
			i += spliced - 1;
		else
			LIST_PUSH(c->folder->arena, &copy.stmts, stmt);
	}
	return copy;
}
