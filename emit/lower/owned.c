// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include "lower/lower.h"
#include "lower/owned.h"

/*
 * Values that are released when their block, or else their statement, ends:
 * what is made for them is undone like what was deferred.
 */
static const struct trivia no_trivia;

static struct cleanup *release_later(struct body *b, const struct cexpr *call,
				     const char *word)
{
	struct cleanup *cleanup = arena_new_object(b->arena, struct cleanup);
	struct tstmt *stmt = arena_new_object(b->arena, struct tstmt);

	stmt->kind = TS_DEFER;
	stmt->trivia = &no_trivia;
	cleanup->outer = b->cleanups;
	cleanup->stmt = stmt;
	cleanup->order = b->cleanup_count++;
	cleanup->release = call;
	cleanup->word = word;
	b->cleanups = cleanup;
	return cleanup;
}

/* Without memory a function that can fail does, as by `try`. */
static void check_memory(struct body *b, const struct texpr *expr,
			 const struct cexpr *place)
{
	struct cstmt *branch;
	struct block block;

	if (b->function->failure == FAILURE_NEVER || b->in_cleanup)
		return;
	branch = cs_if(b->arena, cx_not(b->arena, place));
	block_open(b, &block);
	leave_failing(b, passed_on(b, expr, FAILURE_NULL, place), false);
	block_close(b, &branch->branch.then);
	push(b, branch);
}

static const struct ctype *text_type(struct body *b)
{
	return ct_name(b->arena, b->l->backend->types->text);
}

/* `char text[16]; snprintf(text, sizeof(text), …);` */
static void print_into(struct body *b, const char *name, bool is_outside,
		       size_t bound, const struct carg_list *args)
{
	const struct backend *backend = b->l->backend;
	const struct cexpr *place = cx_name(b->arena, name);
	struct carg_list all = {};
	const struct ctype *type;

	type = ct_array(b->arena, text_type(b),
			cx_int(b->arena, (long long)bound + 1));
	if (is_outside)
		declare_outside(b, name, type);
	else
		declare(b, name, type, NULL);
	carg_push(b->arena, &all, place);
	carg_push(b->arena, &all, cx_sizeof(b->arena, place));
	for (size_t i = 0; i < args->list.count; i++)
		carg_push(b->arena, &all, args->list.items[i].value);
	push(b, cs_expr(b->arena,
			cx_call_list(b->arena,
				     cx_name(b->arena, backend->print_text),
				     &all)));
}

/* A ladder behind the body releases it: its local belongs to the function. */
static const char *name_outside(struct body *b, const char *wanted)
{
	if (names_is_taken(b->block->names, wanted))
		wanted = arena_printf(b->arena, "made_%s", wanted);
	return names_take_data(b->outermost->names, wanted, body_word(b));
}

static void allocate(struct body *b, const char *name,
		     const struct texpr *expr, const struct carg_list *args)
{
	const struct backend *backend = b->l->backend;
	const struct cexpr *place = cx_name(b->arena, name);

	declare_outside(b, name, ct_pointer(b->arena, text_type(b)));
	push(b, cs_assign(b->arena, place,
			  backend->allocate_text(&b->l->module, args)));
	use_c_header(b->l, HEADER_FREE_TEXT);
	check_memory(b, expr, place);
	release_later(b, cx_call(b->arena, backend->free_text, place),
		      arena_printf(b->arena, "free_%s", name));
}

static bool is_bounded(const struct texpr *expr)
{
	size_t bound;

	return text_bound(expr, &bound);
}

/* Whether a text has a place in this block: no ladder needs it. */
static bool is_text_here(const struct body *b, const struct texpr *expr)
{
	return b->block == b->outermost ||
	       (is_bounded(expr) && (!b->hoisted.count || b->in_cleanup));
}

static void make_text(struct body *b, const char *name,
		      const struct texpr *expr)
{
	struct carg_list args = {};
	size_t bound;

	lower_format(b, expr, &args);
	if (text_bound(expr, &bound))
		print_into(b, name, !is_text_here(b, expr), bound, &args);
	else
		allocate(b, name, expr, &args);
}

static const struct cexpr *lower_text(struct body *b, const struct texpr *expr)
{
	const char *name = is_bounded(expr) && is_text_here(b, expr) ?
		names_take_data(b->block->names, "text", body_word(b)) :
		name_outside(b, "text");

	make_text(b, name, expr);
	return cx_name(b->arena, name);
}

/* --- what @scoped functions give -------------------------------------------- */

/* The condition under which there is something to release; NULL: always. */
static const struct cexpr *guard_of(struct body *b, const struct texpr *call,
				    const struct cexpr *place)
{
	const struct function *maker = call->call.function;
	const struct variable *param = maker->release->params.items[0];
	enum failure failure = maker->failure;

	if (type_underlying(call->type)->kind == TYPE_STRING &&
	    text_may_be_null(b->l->facts, call))
		failure = FAILURE_NULL;
	if (failure == FAILURE_NEVER ||
	    (failure == FAILURE_NULL && param->is_nullable))
		return NULL;
	return opposite(b, is_failing(b, place, failure, false));
}

void hold(struct body *b, const struct texpr *call, const struct cexpr *place,
	  const struct variable *variable, bool is_known)
{
	const struct function *release = call->call.function->release;
	struct holder *holder = arena_new_object(b->arena, struct holder);
	const struct cexpr *made;
	const char *object = variable ? variable->entity.name : place->text;
	const char *word = undo_word(b, release, object);
	struct cleanup *cleanup;

	/* Several are often released by one function. */
	if (word == release->entity.name)
		word = arena_printf(b->arena, "%s_%s", word, object);
	made = cx_call(b->arena, use_entity(b->l, &release->entity), place);
	if (b->l->backend->rewrite_call)
		made = b->l->backend->rewrite_call(&b->l->module, made);
	holder->variable = variable;
	holder->guard = is_known ? NULL : guard_of(b, call, place);
	holder->release = release;
	holder->block = b->block;
	holder->leaves = b->leaves.count;
	cleanup = release_later(b, made, word);
	cleanup->holder = holder;
}

void hold_class(struct body *b, const struct type *type,
		const struct cexpr *place, const struct variable *variable)
{
	const struct class *class =
		type_underlying(type)->pointer.element->record->class;
	struct holder *holder = arena_new_object(b->arena, struct holder);
	const char *object = variable ? variable->entity.name : place->text;
	struct cleanup *cleanup;

	if (variable && is_never_written(b->l->facts, variable))
		holder->variable = variable;
	holder->owned = variable;
	holder->release = class->put;
	holder->block = b->block;
	holder->leaves = b->leaves.count;
	cleanup = release_later(b, cx_call(b->arena,
					   use_entity(b->l, &class->put->entity),
					   place),
				arena_printf(b->arena, "put_%s", object));
	cleanup->holder = holder;
}

/* A local is named after what it points to, else after what gave it. */
static const char *holder_word(struct body *b, const struct texpr *call)
{
	const struct type *type = type_underlying(call->type);

	if (type->kind == TYPE_STRING)
		return "text";
	if (type->kind == TYPE_POINTER &&
	    type->pointer.element->kind == TYPE_RECORD)
		return entity_word(b->l, &type->pointer.element->record->entity);
	return call->call.function->entity.name;
}

const struct cexpr *declare_holder(struct body *b, const struct texpr *call)
{
	const char *wanted = holder_word(b, call);
	const struct ctype *type = lower_type(b->l, call->type, call->span);
	const char *name;

	if (b->block == b->outermost)
		return cx_name(b->arena, temporary(b, wanted, type));
	name = name_outside(b, wanted);
	declare_outside(b, name, type);
	return cx_name(b->arena, name);
}

static const struct cexpr *lower_scoped(struct body *b,
					const struct texpr *call)
{
	const struct cexpr *place = declare_holder(b, call);

	hint_pointer(b, call->type, place);
	push(b, cs_assign(b->arena, place, lower_call(b, call)));
	hold(b, call, place, NULL, false);
	return place;
}

bool holds_nothing(const struct body *b, const struct cleanup *cleanup)
{
	return cleanup->holder && cleanup->holder->variable &&
	       is_known_failing(b, cleanup->holder->variable);
}

const struct cleanup *without_failed(const struct body *b,
				     const struct cleanup *cleanup)
{
	while (cleanup && holds_nothing(b, cleanup))
		cleanup = cleanup->outer;
	return cleanup;
}

/* Whether a way out since then passes through the cleanup. */
static bool is_passed(const struct body *b, const struct cleanup *cleanup,
		      size_t since)
{
	const struct cleanup *at;

	for (size_t i = since; i < b->leaves.count; i++)
		for (at = b->leaves.items[i].pending; at; at = at->outer)
			if (at == cleanup)
				return true;
	return false;
}

void forget_guard(struct body *b, const struct variable *variable,
		  size_t leaves)
{
	struct holder *holder = b->cleanups ? b->cleanups->holder : NULL;

	if (holder && holder->variable == variable &&
	    holder->block == b->block && holder->leaves == leaves &&
	    !is_passed(b, b->cleanups, leaves))
		holder->guard = NULL;
}

bool release_has_effect(const struct cleanup *cleanup)
{
	return cleanup->holder && cleanup->holder->release->body;
}

/* --- both --------------------------------------------------------------------- */

bool is_held(const struct texpr *expr)
{
	if (expr->kind == TX_OBJECT)
		return true;
	if (expr->kind == TX_CALL && type_is_class(expr->type))
		return true;
	return expr->kind == TX_FORMAT ||
	       (expr->kind == TX_CALL && expr->call.function &&
		expr->call.function->release);
}

const struct cexpr *lower_owned(struct body *b, const struct texpr *expr)
{
	if (type_is_class(expr->type))
		return hold_object(b, expr);
	return expr->kind == TX_FORMAT ? lower_text(b, expr) :
					 lower_scoped(b, expr);
}

/* The name of a local that a ladder may have to know. */
const char *name_holder(struct body *b, const struct variable *variable)
{
	const char *name;

	if (b->block == b->outermost)
		return name_local(b, variable);
	name = name_outside(b, variable->entity.name);
	b->l->c_names[variable->entity.id] = name;
	return name;
}

static void lower_scoped_let(struct body *b, const struct variable *variable,
			     const struct texpr *init)
{
	const char *name = name_holder(b, variable);
	const struct cexpr *place = cx_name(b->arena, name);

	declare_outside(b, name, lower_variable_type(b->l, variable));
	if (init->kind == TX_TRY) {
		try_owned(b, init, variable);
		return;
	}
	hint_pointer(b, variable->type, place);
	push(b, cs_assign(b->arena, place, lower_call(b, init)));
	hold(b, init, place, variable, false);
}

bool lower_owned_let(struct body *b, const struct variable *variable,
		     const struct texpr *init)
{
	const struct texpr *value;

	if (lower_class_let(b, variable, init))
		return true;
	if (!init || !is_never_written(b->l->facts, variable))
		return false;
	value = init->kind == TX_TRY ? init->operand : init;
	if (!is_held(value) || value->type != variable->type)
		return false;
	if (value->kind == TX_CALL)
		lower_scoped_let(b, variable, init);
	else
		make_text(b, is_text_here(b, init) ? name_local(b, variable) :
						   name_holder(b, variable),
			  init);
	return true;
}

void end_statement(struct body *b, const struct cleanup *before)
{
	if (b->cleanups == before)
		return;
	if (falls_through(&b->block->stmts))
		run_cleanups(b, before, false);
	b->cleanups = before;
}
