// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Branches, loops, jumps. Every loop has an end that its body cannot move. */
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

/* A jump out of a loop stands under a condition: what follows is reached. */
static void make_jump(struct random *r)
{
	const char *label = "";
	const char *word = chance(r, 50) ? "break" : "continue";

	if (!r->loops)
		return;
	if (r->switches)
		word = "continue";
	if (r->label_count && chance(r, 50) && has(r, FEATURE_LABELS))
		label = say(r, " %s",
			    r->labels[below(r, (unsigned int)
					    r->label_count)].name);
	open_block(r, say(r, "if %s", make_condition(r, 1).text));
	if (chance(r, 30))
		trace(r);
	line(r, "%s%s", word, label);
	close_block(r);
}

/* The body of a loop of about @rounds rounds. */
static void make_body(struct random *r, unsigned int rounds,
		      unsigned int depth)
{
	unsigned long around = r->rounds;
	unsigned int switches = r->switches;
	size_t variables = r->variable_count;

	r->rounds *= rounds;
	r->loops++;
	r->switches = 0;
	make_stmts(r, 1 + below(r, 2), depth - 1);
	if (chance(r, 50))
		make_jump(r);
	make_stmts(r, 1 + below(r, 2), depth - 1);
	r->switches = switches;
	r->loops--;
	r->rounds = around;
	r->variable_count = variables;
}

static const char *make_label(struct random *r)
{
	struct label label = { fresh(r, "label"), true };

	if (!has(r, FEATURE_LABELS) || r->label_count == LABELS_MAX ||
	    !chance(r, 40))
		return "";
	r->labels[r->label_count++] = label;
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

static void make_each(struct random *r, const char *label, unsigned int depth)
{
	const struct type *array = NULL;
	const char *text, *item = fresh(r, "x"), *index = fresh(r, "k");

	for (int i = 0; i < 8 && !array; i++) {
		const struct type *type =
			r->types[below(r, (unsigned int)r->type_count)];

		if (type->kind == KIND_ARRAY &&
		    *place(r, type, false, 0))
			array = type;
	}
	if (!array) {
		make_range(r, label, depth);
		return;
	}
	text = place(r, array, false, 0);
	if (chance(r, 50)) {
		open_block(r, say(r, "%sfor %s in %s", label, item, text));
	} else {
		open_block(r, say(r, "%sfor %s, %s in %s", label, index, item,
				  text));
	}
	declare(r, item, array->element, false, false);
	make_body(r, array->count, depth);
	close_block(r);
}

static void make_loop(struct random *r, unsigned int depth)
{
	size_t labels = r->label_count;
	const char *label = make_label(r);
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
	r->label_count = labels;
	r->variable_count = variables;
}

static void make_arm(struct random *r, const char *head, unsigned int depth)
{
	line(r, "%s:", head);
	r->indent++;
	make_block(r, depth - 1);
	r->indent--;
}

static void make_switch(struct random *r, unsigned int depth)
{
	const struct type *type = scalar_type(r);
	unsigned int count = 2 + below(r, 3);
	const char *subject;

	if (type->kind == KIND_BOOL)
		type = type_named(r, "uint8");
	subject = place(r, type, false, 1);
	if (type->kind == KIND_INTEGER && chance(r, 60))
		subject = say(r, "%s %% %u", subject, count + 1);
	if (type->kind == KIND_ENUM && count > type->count)
		count = type->count;
	r->switches++;
	open_block(r, say(r, "switch %s", subject));
	for (unsigned int i = 0; i < count; i++) {
		if (type->kind == KIND_ENUM)
			make_arm(r, say(r, "case %s.M%u", type->name, i),
				 depth);
		else
			make_arm(r, say(r, chance(r, 30) ? "case %u, %u" :
					"case %u", i, i + 40), depth);
	}
	if (chance(r, 70) || type->kind != KIND_ENUM)
		make_arm(r, "default", depth);
	close_block(r);
	r->switches--;
}

void make_flow(struct random *r, unsigned int depth)
{
	bool could_try = r->can_try;

	/* In heads of loops and branches `try` has nothing to show. */
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
		open_block(r, "");
		make_block(r, depth - 1);
		close_block(r);
		break;
	}
	r->can_try = could_try;
}
