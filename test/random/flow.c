// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Branches, loops, jumps. Every loop has an end that its body cannot move. */
#include <string.h>

#include "random.h"

static void make_if(struct random *r, unsigned int depth)
{
	open_block(r, say(r, "if %s", make_condition(r, 2).text));
	make_block(r, depth - 1);
	if (chance(r, 40)) {
		r->indent--;
		line(r, "} else {");
		r->indent++;
		make_block(r, depth - 1);
	}
	close_block(r);
}

/* The label of a loop, or, for `break`, of anything; or "". */
static const char *some_label(struct random *r, bool is_break)
{
	const char *name = "";

	for (size_t i = 0; i < r->now.label_count; i++)
		if ((is_break || r->now.labels[i].is_loop) && chance(r, 60))
			name = r->now.labels[i].name;
	return name;
}

/* A jump stands under a condition: what follows is reached. */
static void make_jump(struct random *r)
{
	bool is_break = !r->now.loops || chance(r, 50);
	const char *label = "";

	if (r->now.label_count && chance(r, 50))
		label = some_label(r, is_break);
	if (!*label && !r->now.loops && !r->now.switches)
		return;
	open_block(r, say(r, "if %s", make_condition(r, 1).text));
	if (chance(r, 30))
		trace(r);
	line(r, "%s%s%s", is_break ? "break" : "continue", *label ? " " : "",
	     label);
	close_block(r);
}

/* The body of a loop of about @rounds rounds. */
static void make_body(struct random *r, unsigned int rounds,
		      unsigned int depth)
{
	unsigned long around = r->now.rounds;
	unsigned int switches = r->now.switches;
	size_t variables = r->variable_count;

	r->now.rounds *= rounds;
	r->now.loops++;
	r->now.switches = 0;
	make_stmts(r, 1 + below(r, 2), depth - 1);
	if (chance(r, 50))
		make_jump(r);
	make_stmts(r, 1 + below(r, 2), depth - 1);
	r->now.switches = switches;
	r->now.loops--;
	r->now.rounds = around;
	r->variable_count = variables;
}

static const char *make_label(struct random *r, bool is_loop)
{
	struct label label = { fresh(r, "label"), is_loop };

	if (!has(r, FEATURE_LABELS) || r->now.label_count == LABELS_MAX ||
	    !chance(r, 40))
		return "";
	r->now.labels[r->now.label_count++] = label;
	return say(r, "%s: ", label.name);
}

static void make_range(struct random *r, const char *label, unsigned int depth)
{
	const struct type *type = integer_type(r);
	const char *name = fresh(r, "i");
	unsigned int rounds = 2 + below(r, 4);
	const char *high = say(r, "%u", rounds);

	/* Bounds are computed once, whatever the body does to them. */
	if (chance(r, 60))
		high = say(r, "%s %% %u + 1",
			   within(r, (struct expr){
				  place(r, type, false, 1), 0, false }, 3),
			   rounds);
	else
		high = say(r, "cast<%s>(%s)", type->name, high);
	open_block(r, say(r, "%sfor %s in 0..%s", label, name, high));
	declare(r, name, type, true, false);
	make_body(r, rounds, depth);
	close_block(r);
}

static void make_counted(struct random *r, const char *label,
			 unsigned int depth)
{
	const struct type *type = integer_type(r);
	const char *name = fresh(r, "n");
	unsigned int rounds = 2 + below(r, 4);

	if (chance(r, 50))
		open_block(r, say(r, "%sfor let %s: %s = 0; %s < %u; %s++",
				  label, name, type->name, name, rounds, name));
	else
		open_block(r, say(r, "%sfor let %s: %s = %u; %s > 0; %s -= 1",
				  label, name, type->name, rounds, name, name));
	declare(r, name, type, true, false);
	make_body(r, rounds, depth);
	close_block(r);
}

static void make_while(struct random *r, const char *label, unsigned int depth)
{
	const char *name = fresh(r, "w");
	unsigned int rounds = 2 + below(r, 4);

	line(r, "let %s: uint32 = %u", name, rounds);
	declare(r, name, type_named(r, "uint32"), true, false);
	if (chance(r, 50)) {
		open_block(r, say(r, "%sfor %s-- > 0", label, name));
	} else {
		open_block(r, say(r, "%sfor", label));
		open_block(r, say(r, "if %s == 0", name));
		line(r, "break");
		close_block(r);
		line(r, "%s--", name);
	}
	make_body(r, rounds + 1, depth);
	close_block(r);
}

/* An array or slice that is there, with what is in it; or "". */
static const char *some_elements(struct random *r, const struct type **element,
				 unsigned int *count)
{
	unsigned int least;

	if (r->slice_count && chance(r, 50)) {
		const struct type *slice =
			r->slices[below(r, (unsigned int)r->slice_count)];

		*element = slice->element;
		*count = 5;
		return slice_of(r, slice, &least);
	}
	for (int i = 0; i < 8; i++) {
		const struct type *type =
			r->types[below(r, (unsigned int)r->type_count)];
		const char *text = "";

		if (type->kind == KIND_ARRAY && !type->is_open &&
		    type->element->kind != KIND_FUNCTION)
			text = place(r, type, false, 0);
		if (!*text)
			continue;
		*element = type->element;
		*count = type->count;
		return text;
	}
	return "";
}

static void make_each(struct random *r, const char *label, unsigned int depth)
{
	const struct type *element;
	unsigned int count;
	const char *text = some_elements(r, &element, &count);
	const char *item = fresh(r, "x"), *index = fresh(r, "k");

	if (!*text) {
		make_range(r, label, depth);
		return;
	}
	if (chance(r, 50)) {
		open_block(r, say(r, "%sfor %s in %s", label, item, text));
	} else {
		open_block(r, say(r, "%sfor %s, %s in %s", label, index, item,
				  text));
		declare(r, index, type_named(r, "usize"), true, false);
	}
	declare(r, item, element, false, false);
	make_body(r, count, depth);
	close_block(r);
}

static void make_loop(struct random *r, unsigned int depth)
{
	size_t labels = r->now.label_count;
	const char *label = make_label(r, true);
	size_t variables = r->variable_count;

	switch (below(r, 4)) {
	case 0:
		make_range(r, label, depth);
		break;
	case 1:
		make_counted(r, label, depth);
		break;
	case 2:
		make_while(r, label, depth);
		break;
	default:
		make_each(r, label, depth);
		break;
	}
	r->now.label_count = labels;
	r->variable_count = variables;
}

static void make_arm(struct random *r, const char *head, unsigned int depth)
{
	line(r, "%s:", head);
	r->indent++;
	make_block(r, depth - 1);
	if (chance(r, 25))
		make_jump(r);
	r->indent--;
}

/* What is switched over: small, so that the cases are met. */
static const char *make_subject(struct random *r, const struct type *type,
				unsigned int count)
{
	struct expr subject = no_constant(r, type, chance(r, 30) ? 2 : 0);

	if (type->kind == KIND_INTEGER && chance(r, 60))
		return say(r, "%s %% %u", within(r, subject, 3), count + 1);
	return subject.text;
}

static void make_arms(struct random *r, const struct type *type,
		      unsigned int count, unsigned int depth)
{
	for (unsigned int i = 0; i < count; i++) {
		if (type->kind == KIND_ENUM)
			make_arm(r, say(r, "case %s.M%u", type->name, i),
				 depth);
		else if (type->kind == KIND_STRING)
			make_arm(r, say(r, "case \"%.*s\"", (int)i, "abc"),
				 depth);
		else
			make_arm(r, say(r, chance(r, 30) ? "case %u, %u" :
					"case %u", i, i + 40), depth);
	}
	if (chance(r, 70) || type->kind != KIND_ENUM)
		make_arm(r, "default", depth);
}

static void make_switch(struct random *r, unsigned int depth)
{
	const struct type *type = scalar_type(r);
	size_t labels = r->now.label_count;
	const char *label = make_label(r, false);
	unsigned int count = 2 + below(r, 3);
	const char *subject;

	if (type->kind == KIND_BOOL)
		type = type_named(r, chance(r, 50) &&
				  has(r, FEATURE_STRINGS) ? "string" : "uint8");
	subject = make_subject(r, type, count);
	if (type->kind == KIND_ENUM && count > type->count)
		count = type->count;
	r->now.switches++;
	open_block(r, say(r, "%sswitch %s", label, subject));
	make_arms(r, type, count, depth);
	close_block(r);
	r->now.switches--;
	r->now.label_count = labels;
}

static void make_inner_block(struct random *r, unsigned int depth)
{
	size_t labels = r->now.label_count, variables = r->variable_count;
	const char *label = make_label(r, false);

	open_block(r, say(r, "%s", *label ? say(r, "%.*s",
		   (int)strlen(label) - 1, label) : ""));
	make_stmts(r, 1 + below(r, 3), depth - 1);
	if (*label && chance(r, 80)) {
		make_jump(r);
		make_stmts(r, 1, depth - 1);
	}
	close_block(r);
	r->now.label_count = labels;
	r->variable_count = variables;
}

void make_flow(struct random *r, unsigned int depth)
{
	switch (below(r, 8)) {
	case 0:
	case 1:
	case 2:
		make_if(r, depth);
		break;
	case 3:
	case 4:
	case 5:
		make_loop(r, depth);
		break;
	case 6:
		if (has(r, FEATURE_SWITCH)) {
			make_switch(r, depth);
			break;
		}
		/* fall through */
	default:
		make_inner_block(r, depth);
		break;
	}
}
