// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include "lower/lower.h"

/*
 * Values that are released when their block, or else their statement, ends:
 * what is made for them is undone like what was deferred.
 */
static const struct trivia no_trivia;

static void release_later(struct body *b, const struct cexpr *call,
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

const struct cexpr *lower_text(struct body *b, const struct texpr *expr)
{
	const char *name = is_bounded(expr) && is_text_here(b, expr) ?
		names_take_data(b->block->names, "text", body_word(b)) :
		name_outside(b, "text");

	make_text(b, name, expr);
	return cx_name(b->arena, name);
}

bool lower_text_let(struct body *b, const struct variable *variable,
		    const struct texpr *init)
{
	const char *name;

	if (!init || init->kind != TX_FORMAT ||
	    !is_never_written(b->l->facts, variable))
		return false;
	if (is_text_here(b, init)) {
		name = name_local(b, variable);
	} else {
		name = name_outside(b, variable->entity.name);
		b->l->c_names[variable->entity.id] = name;
	}
	make_text(b, name, init);
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
