// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* What closures use of the functions around them (arc.md 7). */
#include "check/expr.h"

static struct capture *find_capture(struct function *closure,
				    const struct variable *variable)
{
	for (size_t i = 0; i < closure->captures.count; i++)
		if (closure->captures.items[i].variable == variable)
			return &closure->captures.items[i];
	return NULL;
}

void note_capture(struct checker *checker, const struct symbol *symbol,
		  struct span span)
{
	struct capture capture = {
		.variable = symbol->variable, .span = span,
	};
	const struct local_symbol *local;
	struct body *body;

	if (symbol->decl || !checker->function ||
	    symbol->variable->storage == STORAGE_PACKAGE)
		return;
	local = (const struct local_symbol *)symbol;
	if ((symbol->variable->is_owned ||
	     owned_record(symbol->variable->type)) &&
	    symbol->variable->storage == STORAGE_LOCAL &&
	    checker->function->body != local->body)
		diag_error(checker->diags, span, NULL,
			   "`%s` is released at the end of its block: a closure cannot capture it",
			   symbol->name);
	if (symbol->variable->type->kind == TYPE_VA_LIST &&
	    checker->function->body != local->body)
		diag_error(checker->diags, span, NULL,
			   "a closure cannot capture a `va_list`");
	/* A closure between the two must have it to hand it on. */
	for (body = checker->function->body; body && body != local->body;
	     body = body->outer)
		if (!find_capture(body->function, symbol->variable))
			LIST_PUSH(checker->arena, &body->function->captures,
				  capture);
}

void share_captured(struct checker *checker, const struct texpr *place)
{
	const struct variable *variable = local_of_place(place);
	struct capture *capture;
	struct body *body;

	if (!variable || !checker->function)
		return;
	for (body = checker->function->body; body; body = body->outer)
		if (type_is_class(place->type) && place->kind == TX_VARIABLE &&
		    find_capture(body->function, variable)) {
			diag_error(checker->diags, place->span, NULL,
				   "a closure cannot assign to `%s`, whose references its function counts",
				   variable->entity.name);
			return;
		}
	for (body = checker->function->body; body; body = body->outer) {
		capture = find_capture(body->function, variable);
		if (!capture)
			break;
		capture->is_shared = true;
	}
}
