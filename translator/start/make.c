// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Typed nodes that the source does not have. */
#include "start/internal.h"

static struct texpr *make_expr(struct starter *s, enum texpr_kind kind,
			       const struct type *type, struct span span)
{
	struct texpr *expr = arena_new_object(s->arena, struct texpr);

	expr->kind = kind;
	expr->type = type;
	expr->span = span;
	return expr;
}

struct texpr *make_variable(struct starter *s, struct variable *variable,
			    struct span span)
{
	struct texpr *expr = make_expr(s, TX_VARIABLE, variable->type, span);

	expr->variable = variable;
	note_name(s, expr);
	return expr;
}

struct texpr *make_address(struct starter *s, struct variable *variable,
			   struct span span)
{
	struct texpr *expr = make_expr(s, TX_ADDRESS,
				       type_pointer(s->program->types,
						    variable->type, false,
						    false), span);

	expr->operand = make_variable(s, variable, span);
	expr->is_constant = true;
	return expr;
}

struct texpr *make_deref(struct starter *s, const struct texpr *pointer)
{
	struct texpr *expr = make_expr(s, TX_DEREF,
				       pointer->type->pointer.element,
				       pointer->span);

	expr->operand = pointer;
	return expr;
}

struct texpr *make_zero(struct starter *s, const struct type *type,
			struct span span)
{
	struct texpr *expr = make_expr(s, TX_INTEGER, type, span);
	struct value *value = arena_new_object(s->arena, struct value);

	value->kind = VALUE_INTEGER;
	expr->value = value;
	expr->base = 10;
	expr->is_constant = true;
	return expr;
}

struct texpr *make_call(struct starter *s, struct function *function,
			struct span span)
{
	struct texpr *expr = make_expr(s, TX_CALL,
				       function->type->function.result, span);

	expr->call.function = function;
	return expr;
}

struct texpr *make_true(struct starter *s, struct span span)
{
	struct texpr *expr = make_expr(s, TX_BOOL,
				       type_basic(s->program->types, TYPE_BOOL),
				       span);
	struct value *value = arena_new_object(s->arena, struct value);

	value->kind = VALUE_BOOL;
	value->boolean = true;
	expr->value = value;
	expr->is_constant = true;
	return expr;
}

struct texpr *make_operation(struct starter *s, enum ast_operator op,
			     const struct type *type, const struct texpr *left,
			     const struct texpr *right)
{
	struct texpr *expr = make_expr(s, right ? TX_BINARY : TX_UNARY, type,
				       left->span);

	expr->operation.op = op;
	expr->operation.left = left;
	expr->operation.right = right;
	return expr;
}

struct texpr *make_step(struct starter *s, struct variable *variable,
			bool is_decrement, struct span span)
{
	struct texpr *expr = make_expr(s, TX_INCREMENT, variable->type, span);

	expr->increment.operand = make_variable(s, variable, span);
	expr->increment.is_decrement = is_decrement;
	return expr;
}

struct texpr *make_element(struct starter *s, struct variable *array,
			   const struct texpr *index, struct span span)
{
	const struct type *type = array->type->array.element;
	struct texpr *expr, *element = make_expr(s, TX_INDEX, type, span);

	element->index.object = make_variable(s, array, span);
	element->index.low = index;
	expr = make_expr(s, TX_ADDRESS,
			 type_pointer(s->program->types, type, false, false),
			 span);
	expr->operand = element;
	return expr;
}

struct texpr *make_making(struct starter *s, const struct type *type,
			  struct span span)
{
	struct texpr *expr, *literal = make_expr(s, TX_RECORD, type, span);

	literal->is_constant = true;
	expr = make_expr(s, TX_ADDRESS,
			 type_pointer(s->program->types, type, false, false),
			 span);
	expr->operand = literal;
	expr->is_constant = true;
	return expr;
}

struct texpr *make_method_call(struct starter *s, struct function *method,
			       const struct texpr *object, struct span span)
{
	struct texpr *expr = make_call(s, method, span);
	struct targ *self = arena_new_object(s->arena, struct targ);
	struct texpr *converted;

	self->expr = object;
	if (object->type != method->receiver) {
		converted = make_expr(s, TX_CONVERT, method->receiver, span);
		converted->operand = object;
		converted->is_constant = object->is_constant;
		self->expr = converted;
	}
	expr->call.args = self;
	expr->call.arg_count = 1;
	expr->call.is_method = true;
	return expr;
}

struct tstmt *make_stmt(struct starter *s, enum tstmt_kind kind,
			struct span span)
{
	static const struct trivia nothing;
	struct tstmt *stmt = arena_new_object(s->arena, struct tstmt);

	stmt->kind = kind;
	stmt->span = span;
	stmt->trivia = &nothing;
	return stmt;
}

struct tstmt *make_expr_stmt(struct starter *s, const struct texpr *expr)
{
	struct tstmt *stmt = make_stmt(s, TS_EXPR, expr->span);

	stmt->expr = expr;
	return stmt;
}

struct tstmt *make_try_stmt(struct starter *s, const struct texpr *call)
{
	struct texpr *attempt;

	if (call->call.function->failure == FAILURE_NEVER)
		return make_expr_stmt(s, call);
	attempt = make_expr(s, TX_TRY, call->type, call->span);
	attempt->operand = call;
	return make_expr_stmt(s, attempt);
}

struct tstmt *make_defer(struct starter *s, struct tstmt *stmt, bool on_error)
{
	struct tstmt *defer = make_stmt(s, TS_DEFER, stmt->span);

	defer->defer.on_error = on_error;
	defer->defer.stmt = stmt;
	return defer;
}

struct tstmt *make_assign(struct starter *s, const struct texpr *place,
			  const struct texpr *value)
{
	struct tstmt *stmt = make_stmt(s, TS_ASSIGN, value->span);
	const struct texpr **targets = arena_new_object(s->arena,
							const struct texpr *);

	targets[0] = place;
	stmt->assign.targets = targets;
	stmt->assign.count = 1;
	stmt->assign.op = OP_NONE;
	stmt->assign.value = value;
	return stmt;
}

static struct tstmt *make_block(struct starter *s, struct tstmt *inner,
				struct span span)
{
	struct tstmt *block = make_stmt(s, TS_BLOCK, span);

	if (inner)
		push_stmt(s, &block->block, inner);
	return block;
}

struct tstmt *make_if(struct starter *s, const struct texpr *condition,
		      struct tstmt *then)
{
	struct tstmt *stmt = make_stmt(s, TS_IF, then->span);

	stmt->branch.condition = condition;
	stmt->branch.then = make_block(s, then, then->span);
	return stmt;
}

struct tstmt *make_loop(struct starter *s, const struct texpr *condition,
			const struct tstmt *step, struct span span)
{
	struct tstmt *stmt = make_stmt(s, TS_LOOP, span);

	stmt->loop.condition = condition;
	stmt->loop.step = step;
	stmt->loop.body = make_block(s, NULL, span);
	return stmt;
}

static void init_entity(struct starter *s, struct entity *entity,
			enum entity_kind kind, const char *name,
			struct package *package, struct span span)
{
	entity->kind = kind;
	entity->id = s->program->entity_count++;
	entity->name = name;
	entity->span = span;
	entity->package = package;
	LIST_PUSH(s->arena, &package->entities, entity);
}

struct variable *make_static(struct starter *s, const char *name,
			     const struct type *type, struct package *package,
			     struct span span)
{
	struct variable *variable = arena_new_object(s->arena,
						     struct variable);

	init_entity(s, &variable->entity, ENTITY_VARIABLE, name, package, span);
	/* Nobody outside of the module can name it. */
	variable->entity.is_private = true;
	variable->storage = STORAGE_PACKAGE;
	variable->type = type;
	variable->init_is_constant = true;
	return variable;
}

struct variable *make_local(struct starter *s, const char *name,
			    const struct type *type, struct span span)
{
	struct variable *local = arena_new_object(s->arena, struct variable);

	local->entity.kind = ENTITY_VARIABLE;
	local->entity.id = s->program->entity_count++;
	local->entity.name = name;
	local->entity.span = span;
	local->entity.package = s->program->main;
	local->storage = STORAGE_LOCAL;
	local->is_made = true;
	local->type = type;
	return local;
}

struct tstmt *make_let(struct starter *s, struct variable *local,
		       const struct texpr *value)
{
	struct variable **locals = arena_new_object(s->arena,
						    struct variable *);
	struct tstmt *let = make_stmt(s, TS_LET, value->span);

	locals[0] = local;
	let->let.variables = locals;
	let->let.count = 1;
	let->let.init = value;
	return let;
}

struct function *make_function(struct starter *s, const char *name,
			       const struct type *result, struct span span)
{
	struct function *function = arena_new_object(s->arena,
						     struct function);

	init_entity(s, &function->entity, ENTITY_FUNCTION, name,
		    s->program->main, span);
	function->entity.is_private = true;
	function->type = type_function(s->program->types, NULL, 0, result,
				       false);
	function->failure = result->kind == TYPE_VOID ? FAILURE_NEVER :
							FAILURE_NEGATIVE;
	function->body = make_stmt(s, TS_BLOCK, span);
	return function;
}

void push_stmt(struct starter *s, struct tblock *block, struct tstmt *stmt)
{
	LIST_PUSH(s->arena, &block->stmts, stmt);
}
