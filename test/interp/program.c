// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include <string.h>

#include "interp.h"

static struct variable *variable_of(const struct package *package, size_t i)
{
	struct entity *entity = package->entities.items[i];

	if (entity->kind != ENTITY_VARIABLE || entity->is_extern)
		return NULL;
	return (struct variable *)entity;
}

static void place_variables(struct interp *in, const struct package *package)
{
	for (size_t i = 0; i < package->entities.count; i++) {
		const struct variable *variable = variable_of(package, i);

		if (variable)
			in->places[variable->entity.id] =
				place_for_ever(in, variable);
	}
}

/* `let (a, b) = f()`: at the first of them all are set. */
static void set_several(struct frame *f, const struct texpr *init)
{
	const struct texpr *value = init->part.operand;
	const unsigned char *made;

	if (!value)
		return;
	made = eval_temporary(f, value);
	for (size_t i = 0; i < init->part.count; i++) {
		const struct variable *variable = init->part.variables[i];

		if (variable)
			memcpy(f->in->places[variable->entity.id],
			       made + tuple_offset(f->in, value->type, i),
			       layout_size(f->in, variable->type));
	}
}

/* Variables that are data first; then those that are set at the start. */
static void set_variables(struct frame *f, const struct package *package,
			  bool is_data)
{
	struct interp *in = f->in;

	for (size_t i = 0; i < package->entities.count; i++) {
		const struct variable *variable = variable_of(package, i);
		struct mark before = mark(in);

		if (!variable || !variable->init ||
		    variable->init_is_constant != is_data)
			continue;
		if (variable->init->kind == TX_PART)
			set_several(f, variable->init);
		else
			eval(f, variable->init,
			     in->places[variable->entity.id]);
		run_deferred(f, NULL, FLOW_NEXT);
		release(in, before);
	}
}

/* The frame is the caller's: its contents are kept where something fails. */
static void set_all(struct frame *f)
{
	const struct program *program = f->in->program;
	jmp_buf here;

	f->on_failure = &here;
	if (setjmp(here)) {
		run_deferred(f, NULL, FLOW_RETURN);
		return;
	}
	for (size_t i = 0; i < program->packages.count; i++)
		set_variables(f, program->packages.items[i], true);
	for (size_t i = 0; i < program->packages.count; i++)
		set_variables(f, program->packages.items[i], false);
}

/* What fails there fails as main() does: its number, or 0. */
static int start_variables(struct interp *in)
{
	static const struct type number = {
		.kind = TYPE_INTEGER,
		.integer = { .bits = 32, .is_signed = true },
	};
	static const struct type type = {
		.kind = TYPE_FUNCTION, .function = { .result = &number },
	};
	static const struct function start = {
		.type = &type, .failure = FAILURE_NEGATIVE,
	};
	int32_t failure = 0;
	struct frame frame = {
		.in = in, .function = &start,
		.result = (unsigned char *)&failure,
	};

	set_all(&frame);
	return failure;
}

static int run_entry(struct interp *in, const struct function *entry)
{
	static const struct span nowhere;
	const struct type *result = entry->type->function.result;
	uint64_t value = 0;

	if (entry->params.count)
		refuse(in, entry->entity.span, "an entry with parameters");
	call_function(in, callable_of(in, entry), NULL, &value, nowhere);
	return result->kind == TYPE_VOID ? 0 : (int)load(result, &value);
}

int run_program(struct interp *in)
{
	const struct program *program = in->program;
	int status;

	for (size_t i = 0; i < program->packages.count; i++)
		place_variables(in, program->packages.items[i]);
	status = start_variables(in);
	if (status)
		return status;
	if (!program->init)
		refuse(in, program->main->files ? (struct span){} :
		       (struct span){}, "a program without a main()");
	status = run_entry(in, program->init);
	if (program->exit)
		run_entry(in, program->exit);
	return status;
}
