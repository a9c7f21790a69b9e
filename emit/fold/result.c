// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* What becomes of a result, where the function is written at its call. */
#include "fold/splice.h"

/* A number that was one without a sign, of fewer bits. */
static bool never_fails(const struct splice *s, const struct texpr *value)
{
	const struct type *from;

	if (s->function->failure != FAILURE_NEGATIVE ||
	    (value->kind != TX_CONVERT && value->kind != TX_CAST))
		return false;
	from = value->operand->type;
	return value->type->kind == TYPE_INTEGER &&
	       from->kind == TYPE_INTEGER && !from->integer.is_signed &&
	       from->integer.bits < value->type->integer.bits;
}

/* The statement's value, with @value in place of the call. */
static const struct texpr *around(struct splice *s, const struct texpr *whole,
				  const struct texpr *value)
{
	const struct texpr *inner;
	struct texpr *copy;
	__int128 number;

	if (whole == s->call)
		return value;
	inner = around(s, whole->operand, value);
	if (!inner)
		return NULL;
	/* What is known does not fail, or is handled as a failure. */
	if (whole->kind == TX_TRY && integer_of(s->body, inner, &number))
		return number >= 0 && s->function->failure == FAILURE_NEGATIVE ?
		       inner : NULL;
	if (whole->kind == TX_TRY && (was_tried(s->body, inner) ||
				      never_fails(s, inner)))
		return inner;
	if (whole->kind == TX_TRY &&
	    (inner->value || inner->kind == TX_NULL ||
	     (is_errno(inner) && type_is_integer(inner->type))))
		return NULL;
	copy = arena_new_object(s->folder->arena, struct texpr);
	*copy = *whole;
	copy->operand = inner;
	copy->value = inner->value && whole->kind != TX_TRY ? whole->value :
							      NULL;
	return copy;
}

void add_stmt(struct splice *s, struct tblock *out, struct tstmt *stmt)
{
	LIST_PUSH(s->folder->arena, &out->stmts, stmt);
}

struct tstmt *block_stmt(struct splice *s, const struct tblock *block,
				struct span span)
{
	struct tstmt *made = bare_stmt(s->folder, TS_BLOCK, span);

	made->block = *block;
	return made;
}

static struct tstmt *store(struct splice *s, const struct texpr *target,
			   const struct texpr *value)
{
	struct tstmt *made = bare_stmt(s->folder, TS_ASSIGN, value->span);
	const struct texpr **targets = arena_calloc(s->folder->arena, 1,
						    sizeof(*targets));

	targets[0] = target;
	made->assign.targets = targets;
	made->assign.count = 1;
	made->assign.op = OP_NONE;
	made->assign.value = value;
	return made;
}

static const struct texpr *stored_to(struct splice *s)
{
	if (s->fate == STORED)
		return s->stmt->assign.targets[0];
	return variable_expr(s->folder, s->stmt->let.variables[0],
			     s->stmt->span);
}

/* A failure that is known goes up as it is. */
static bool push_failure(struct splice *s, const struct texpr *value,
			 struct tblock *out)
{
	const struct type *result = s->folder->function->type->function.result;
	struct texpr *copy;
	struct tstmt *made;

	if (!fails_alike(result, value->type))
		return false;
	copy = arena_new_object(s->folder->arena, struct texpr);
	*copy = *value;
	copy->type = result;
	made = bare_stmt(s->folder, TS_RETURN, value->span);
	made->expr = copy;
	add_stmt(s, out, made);
	return true;
}

/* A value that nobody wants, but for what computing it does. */
static void push_effect(struct splice *s, const struct texpr *value,
			struct tblock *out)
{
	struct tstmt *made;

	made = bare_stmt(s->folder, value->kind == TX_CALL ||
			 value->kind == TX_TRY || value->kind == TX_INCREMENT ?
			 s->stmt->kind : TS_DISCARD, value->span);
	made->expr = value;
	add_stmt(s, out, made);
}

/* What stood behind the call comes right behind its value. */
static const struct trivia *without_blank(struct splice *s,
					  const struct trivia *trivia)
{
	struct trivia *copy = arena_new_object(s->folder->arena, struct trivia);

	*copy = *trivia;
	copy->blank_before = false;
	return copy;
}

/* What is behind the statement, with @value for what the call gave. */
static void push_rest(struct splice *s, const struct texpr *value,
		      struct tblock *out)
{
	struct copier c = *s->copier;
	struct variable *local;

	c.clones = true;
	if (s->given == DROPPED) {
		if (value && has_effects(value))
			push_effect(s, value, out);
	} else if (is_fixed_value(s->folder, value)) {
		replace(&c, s->stmt->let.variables[0], value);
	} else {
		local = clone_local(&c, s->stmt->let.variables[0]);
		add_stmt(s, out, new_let(s->folder, local, value,
					  s->stmt->span));
	}
	for (size_t i = s->next; i < s->block->stmts.count; i++) {
		struct tstmt *made = copy_stmt(&c, s->block->stmts.items[i]);

		if (i == s->next)
			made->trivia = without_blank(s, made->trivia);
		add_stmt(s, out, made);
	}
}

/* The function has returned @value; NULL: it ended. */
bool push_result(struct splice *s, const struct texpr *value,
			struct tblock *out)
{
	const struct texpr *whole;
	struct tstmt *made;

	if (!value) {
		if (s->fate == RETURNED && s->stmt->kind == TS_RETURN)
			add_stmt(s, out, bare_stmt(s->folder, TS_RETURN,
						    s->stmt->span));
		if (s->fate == CONTINUED)
			push_rest(s, NULL, out);
		return true;
	}
	whole = around(s, s->whole, value);
	if (!whole)
		return push_failure(s, value, out);
	switch (s->fate) {
	case CONTINUED:
		push_rest(s, whole, out);
		return true;
	case DROPPED:
		if (has_effects(whole))
			push_effect(s, whole, out);
		return true;
	case RETURNED:
		made = bare_stmt(s->folder, TS_RETURN, value->span);
		made->expr = whole;
		break;
	case BOUND:
		if (!s->is_split) {
			made = new_let(s->folder, s->stmt->let.variables[0],
					whole, s->stmt->span);
			break;
		}
		/* fall through */
	default:
		made = store(s, stored_to(s), whole);
		break;
	}
	add_stmt(s, out, made);
	return true;
}
