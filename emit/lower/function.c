// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include <string.h>

#include "lower/lower.h"

bool is_extern_call(const struct tstmt *stmt)
{
	return stmt->kind == TS_EXPR && stmt->expr->kind == TX_CALL &&
	       stmt->expr->call.function &&
	       stmt->expr->call.function->entity.is_extern;
}

/* init may return nothing in arc; the system wants to know how it went. */
static bool returns_zero(const struct lower *l, const struct function *function)
{
	return l->backend->init_result && function == l->module.program->init &&
	       function->type->function.result->kind == TYPE_VOID;
}

static const struct ctype *c_signature(struct lower *l,
				       const struct function *function,
				       const char *const *outs,
				       const char *length_name)
{
	bool is_main = l->backend->init_name &&
		       function == l->module.program->init;
	struct ctype *type;

	if (!is_main && !returns_zero(l, function))
		return lower_function_type(l, function, outs, length_name);
	type = ct_function(l->arena, ct_name(l->arena, l->backend->init_result),
			   NULL);
	return type;
}

/* Marks the names of file scope that a body uses: no local may hide them. */
static bool visit_used(struct walk *walk, const struct texpr *expr)
{
	const struct body *b = walk->data;
	const struct entity *entity = NULL;

	switch (expr->kind) {
	case TX_VARIABLE:
		if (expr->variable->storage == STORAGE_PACKAGE)
			entity = &expr->variable->entity;
		break;
	case TX_CONSTANT:
		entity = &expr->constant->entity;
		break;
	case TX_FUNCTION:
		entity = &expr->function->entity;
		break;
	case TX_CLOSURE:
		entity = &expr->closure->entity;
		break;
	case TX_CALL:
		if (expr->call.function)
			entity = &expr->call.function->entity;
		break;
	default:
		break;
	}
	if (entity && b->l->c_names[entity->id])
		names_reserve(b->names, b->l->c_names[entity->id]);
	return true;
}

static void reserve_used_names(struct body *b)
{
	struct walk walk = { .expr = visit_used, .data = b };

	walk_stmt(&walk, b->function->body);
	walk_started(b, &walk);
}

struct result_name {
	const char *wanted;
	bool found;
};

static bool visit_names(struct walk *walk, const struct tstmt *stmt)
{
	struct result_name *name = walk->data;

	if (stmt->kind == TS_LET)
		for (size_t i = 0; i < stmt->let.count; i++)
			if (stmt->let.variables[i] &&
			    !strcmp(stmt->let.variables[i]->entity.name,
				    name->wanted))
				name->found = true;
	return true;
}

/* Our local for the result is `ret`, unless the author has one. */
static void choose_result_name(struct body *b)
{
	const struct function *function = b->function;
	const char *usual = b->l->backend->result_name;
	struct result_name name = { .wanted = usual ? usual : "ret" };
	struct walk walk = { .stmt = visit_names, .data = &name };

	for (size_t i = 0; i < function->params.count; i++)
		if (!strcmp(function->params.items[i]->entity.name,
			    name.wanted))
			name.found = true;
	walk_stmt(&walk, function->body);
	b->result_name = names_take(b->outermost->names, name.found ?
				    "result" : name.wanted, "function");
}

/* Whether a closure's context is there for the sake of others only. */
static bool ignores_context(const struct body *b)
{
	const struct entity *entity = &b->function->entity;

	return has_context(b->l, entity) &&
	       facts_of(b->l->facts, entity)->environment == ENVIRONMENT_NONE;
}

static struct cstmt *void_of(struct body *b, const struct ctype *nothing,
			     const char *name)
{
	const char *macro = b->l->backend->unused_macro;
	struct cstmt *stmt;

	if (macro) {
		stmt = cs_expr(b->arena, cx_call(b->arena, macro,
						 cx_name(b->arena, name)));
		stmt->is_preamble = true;
		return stmt;
	}
	return cs_expr(b->arena, cx_cast(b->arena, nothing,
					 cx_name(b->arena, name)));
}

/* C brings the captures in it. */
static bool is_env(const struct body *b, size_t i)
{
	const struct slot *slot = b->function->is_closure ?
		env_slot(b->function) : NULL;
	enum environment where = facts_of(b->l->facts, &b->function->entity)
		->environment;

	return slot && slot->env == i &&
	       (where == ENVIRONMENT_STACK || where == ENVIRONMENT_POINTER);
}

/* Says of parameters that they are there for the sake of the caller. */
static void void_unused(struct body *b)
{
	const struct ctype *nothing = ct_name(b->arena, "void");
	const struct function *function = b->function;
	struct lower *l = b->l;
	struct cblock first = {};

	for (size_t i = 0; i < function->params.count; i++) {
		const struct variable *variable = function->params.items[i];
		const struct entity *param = &variable->entity;
		bool is_slice = variable->type->kind == TYPE_SLICE;

		if (is_slice ? !needs_data(b, variable) :
			       !facts_of(l->facts, param)->uses && !is_env(b, i))
			cblock_push(b->arena, &first,
				    void_of(b, nothing, l->c_names[param->id]));
		if (is_slice && !needs_length(b, variable))
			cblock_push(b->arena, &first,
				    void_of(b, nothing,
					    l->c_lengths[param->id]));
	}
	if (ignores_context(b))
		cblock_push(b->arena, &first,
			    void_of(b, nothing,
				    l->context_names[function->entity.id]));
	for (size_t i = 0; i < b->outermost->stmts.stmts.count; i++)
		cblock_push(b->arena, &first,
			    b->outermost->stmts.stmts.items[i]);
	first.end = b->outermost->stmts.end;
	b->outermost->stmts = first;
}

static void lower_function_body(struct lower *l,
				const struct function *function,
				struct cdecl *decl)
{
	struct block outermost;
	struct body b = {
		.l = l,
		.arena = l->arena,
		.function = function,
		.outermost = &outermost,
		.names = names_within(l->names, NAMES_APART),
		.labels = names_within(l->names, NAMES_APART),
	};

	if (l->backend->spelling) {
		names_spell(b.names, l->backend->spelling->local);
		names_spell(b.labels, l->backend->spelling->label);
	}
	reserve_used_names(&b);
	block_open(&b, &outermost);
	choose_result_name(&b);
	plan_hoists(&b);
	for (size_t i = 0; i < function->params.count; i++) {
		name_local(&b, function->params.items[i]);
		if (is_boxed(l, function->params.items[i]))
			name_length(&b, function->params.items[i]);
	}
	if (has_context(l, &function->entity))
		l->context_names[function->entity.id] =
			names_take_data(outermost.names, "data",
					body_word(&b));
	name_outs(&b);
	name_result_length(&b);
	name_arrays(&b);
	open_environment(&b);
	decl->function.type = c_signature(l, function, b.outs,
					  b.array_result ? b.array_result :
					  b.result_length);
	use_array_copies(&b);
	box_params(&b);
	if (returns_zero(l, function))
		b.nothing = cx_int(l->arena, 0);
	b.returns_value = b.nothing ||
		(function->type->function.result->kind != TYPE_VOID &&
		 !b.array_result);
	begin_variables(&b);
	start_variables(&b);
	copy_arrays_early(&b, &function->body->block);
	lower_stmts(&b, &function->body->block);
	leave_at_end(&b);
	finish_leaves(&b);
	zero_outs(&b);
	copy_arrays(&b);
	if (b.ret)
		declare(&b, b.ret, decl->function.type->function.result, NULL);
	if (l->backend->voids_unused || l->backend->unused_macro)
		void_unused(&b);
	block_close(&b, &decl->function.body);
	flatten_block(l->arena, &decl->function.body);
}

/* Comments beside parameters have no place in C but above the function. */
static const struct ccomment *param_comments(struct lower *l,
					     const struct function *function)
{
	const char *text = NULL;

	for (size_t i = 0; i < function->params.count; i++) {
		const struct entity *entity = &function->params.items[i]->entity;
		struct cnotes notes = lower_trivia(l, entity->trivia);
		const struct ccomment *c = ccomment_join(l->arena, notes.before,
							 notes.after);

		for (; c; c = c->next)
			for (size_t k = 0; k < c->count; k++)
				text = arena_printf(l->arena, "%s%s%s: %s",
						    text ? text : "",
						    text ? "\n" : "",
						    entity->name, c->lines[k]);
	}
	return text ? ccomment_text(l->arena, text) : NULL;
}

static struct cnotes function_notes(struct lower *l,
				    const struct function *function,
				    const struct cdecl *decl)
{
	const char *name = l->c_names[function->entity.id];
	struct documented subject = {
		.head = arena_printf(l->arena, "%s()", name),
	};
	size_t count = 0;

	for (size_t i = 0; i < function->params.count; i++) {
		uint32_t id = function->params.items[i]->entity.id;

		add_part(l, &subject, function->params.items[i]->entity.name,
			 l->c_names[id], l->c_lengths[id]);
		count += 1 + (l->c_lengths[id] != NULL);
	}
	/* C has parameters that the source does not have. */
	if (decl->function.type->function.count != count)
		subject.is_partial = true;
	return lower_documentation(l, function->entity.trivia, &subject);
}

static bool is_public(const struct lower *l, const struct function *function)
{
	if (l->module.program->is_test)
		return function->is_entry;
	return function->entity.is_exported || function->is_entry ||
	       (l->backend->init_name && function == l->module.program->init) ||
	       (!l->facts->is_whole && !function->entity.is_private &&
		function->entity.package->is_main);
}

void lower_function(struct lower *l, const struct function *function)
{
	const struct program *program = l->module.program;
	const char *name = l->c_names[function->entity.id];
	struct cdecl *decl = cd_function(l->arena, name, NULL);

	lower_function_body(l, function, decl);
	decl->notes = function_notes(l, function, decl);
	/* What stands behind the closing brace stays with it. */
	decl->function.body.end = ccomment_join(l->arena,
						decl->function.body.end,
						decl->notes.after);
	decl->notes.after = NULL;
	decl->notes.before = ccomment_merge(l->arena, decl->notes.before,
					    param_comments(l, function));
	decl->is_static = !is_public(l, function);
	if (function == program->init || function->is_init)
		decl->function.attribute = l->backend->init_attribute;
	if (function->of_class && function->owner->class->release == function)
		decl->function.attribute = l->backend->release_attribute;
	if (!decl->function.attribute)
		decl->function.attribute = printf_attribute(l, function);
	if (function == program->exit)
		decl->function.attribute = l->backend->exit_attribute;
	if (l->backend->finish_function)
		l->item->is_declared =
			l->backend->finish_function(&l->module, function, decl);
	l->item->is_last = !l->item->is_declared &&
			   (function == program->init ||
			    function == program->exit);
	item_push(l, decl);
	if (function->entity.is_exported && l->backend->export_symbol)
		item_push(l, cd_macro(l->arena,
				      cx_call(l->arena,
					      l->backend->export_symbol,
					      cx_name(l->arena, name))));
}

/* --- what a function's results can be ------------------------------------ */

static bool is_status_value(const struct lower *l, const struct texpr *expr)
{
	if (expr->kind == TX_TUPLE)
		expr = expr->literal.elements[expr->literal.count - 1].expr;
	while (expr->kind == TX_CONVERT || expr->kind == TX_TRY)
		expr = expr->operand;
	if (expr->value && expr->value->kind == VALUE_INTEGER)
		return expr->value->integer <= 0;
	if (expr->kind == TX_UNARY && expr->operation.op == OP_NEG)
		return expr->operation.left->kind == TX_CONSTANT;
	if (expr->kind == TX_CALL && expr->call.function)
		return is_status(l, expr->call.function);
	return false;
}

struct returns {
	const struct lower *l;
	bool all_status;
};

static bool visit_return(struct walk *walk, const struct tstmt *stmt)
{
	struct returns *returns = walk->data;

	if (stmt->kind == TS_RETURN && stmt->expr &&
	    !is_status_value(returns->l, stmt->expr))
		returns->all_status = false;
	return true;
}

bool is_status(const struct lower *l, const struct function *function)
{
	struct returns returns = { .l = l, .all_status = true };
	struct walk walk = { .stmt = visit_return, .data = &returns };
	char *known = &l->status[function->entity.id];

	if (function->entity.is_extern)
		return function->is_status;
	if (function->failure != FAILURE_NEGATIVE)
		return false;
	/* A function that calls itself is what its other returns say. */
	if (*known)
		return *known == STATUS_YES;
	*known = STATUS_YES;
	walk_stmt(&walk, function->body);
	*known = returns.all_status ? STATUS_YES : STATUS_NO;
	return returns.all_status;
}
