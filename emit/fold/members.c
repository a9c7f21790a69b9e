// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Local structs that nobody needs as a whole. */
#include "fold/simplify.h"

/* Whether only members of a local struct are used. */
static bool is_separable(const struct simplifier *s, const struct tstmt *let)
{
	const struct variable *variable = let->let.variables[0];
	const struct texpr *init = let->let.init;
	const struct uses *uses;

	if (variable->type->kind != TYPE_RECORD ||
	    variable->type->record->is_union ||
	    variable->type->record->entity.is_extern ||
	    (init && init->kind != TX_RECORD))
		return false;
	for (size_t i = 0; i < variable->type->record->fields.count; i++)
		if (!variable->type->record->fields.items[i]->name)
			return false;
	uses = tallied_uses(s->folder, variable);
	return !uses->captured && uses->members == uses->reads &&
	       !(uses->addressed &&
		 is_contained(s->folder, variable->type->record));
}

static const struct texpr *member_init(const struct texpr *literal,
				       const struct field *field)
{
	for (size_t i = 0; literal && i < literal->literal.count; i++)
		if (literal->literal.elements[i].field == field)
			return literal->literal.elements[i].expr;
	return field->init;
}

static void separate(struct simplifier *s, const struct tstmt *let)
{
	struct folder *f = s->folder;
	const struct variable *variable = let->let.variables[0];
	const struct record *record = variable->type->record;
	struct copier c = { .folder = f };
	struct variable **parts = arena_calloc(f->arena, record->fields.count + 1,
					       sizeof(*parts));
	struct tblock lets = {};

	*table_place(f->arena, &c.separated, variable, NULL) = parts;
	for (size_t i = 0; i < record->fields.count; i++) {
		const struct field *field = record->fields.items[i];
		struct variable *local = clone_variable(f, variable);

		local->entity.name = field->name[0] == '_' && field->name[1] ?
				     field->name + 1 : field->name;
		local->type = field->type;
		local->c_type = field->c_type;
		local->lengths = field->lengths;
		local->param_names = field->param_names;
		parts[i] = local;
		LIST_PUSH(f->arena, &lets.stmts,
			  new_let(f, local, member_init(let->let.init, field),
				   let->span));
	}
	if (lets.stmts.count)
		lets.stmts.items[0]->trivia = let->trivia;
	c.separated_let = let;
	c.separated_lets = &lets;
	copy_body(s, &c);
}

bool separate_local(struct simplifier *s, const struct tstmt *let)
{
	if (!is_separable(s, let))
		return false;
	separate(s, let);
	return true;
}
