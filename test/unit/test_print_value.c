// SPDX-License-Identifier: GPL-2.0-only OR MIT
/*
 * Random expressions keep their value when they are printed and compiled: the
 * tree is evaluated here, its text by what the C compiler makes of it. The
 * compiler must have nothing to say about parentheses either.
 */
#include "print_helper.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#define EXPRESSIONS	2000
#define DEPTH		5	/* of the deepest; others are shallower */

/* A value of C: an int, or an unsigned int. */
struct value {
	bool is_signed;
	uint32_t bits;
};

struct sample {
	struct cexpr *expr;
	struct value value;
};

struct generator {
	struct arena *arena;
	uint64_t seed;
};

static const struct value variables[] = {
	{ false, 0 }, { false, 1 }, { false, 0xffffffff }, { false, 77 },
	{ true, 0 }, { true, 3 }, { true, 0xfffffffb }, { true, 1000 },
};

/* xorshift64 (G. Marsaglia, 2003): equal on every machine. */
static unsigned int draw(struct generator *g, unsigned int below)
{
	g->seed ^= g->seed << 13;
	g->seed ^= g->seed >> 7;
	g->seed ^= g->seed << 17;
	return (g->seed >> 32) % below;
}

static struct value truth(bool is_true)
{
	return (struct value){ true, is_true };
}

static struct value arithmetic(const char *op, struct value l, struct value r)
{
	struct value v = { l.is_signed && r.is_signed, 0 };

	switch (*op) {
	case '+':
		v.bits = l.bits + r.bits;
		break;
	case '-':
		v.bits = l.bits - r.bits;
		break;
	case '*':
		v.bits = l.bits * r.bits;
		break;
	case '&':
		v.bits = l.bits & r.bits;
		break;
	case '|':
		v.bits = l.bits | r.bits;
		break;
	case '^':
		v.bits = l.bits ^ r.bits;
		break;
	}
	return v;
}

static bool is_less(struct value l, struct value r)
{
	if (l.is_signed && r.is_signed)
		return (int32_t)l.bits < (int32_t)r.bits;
	return l.bits < r.bits;
}

static struct value binary_value(const char *op, struct value l,
				 struct value r)
{
	if (!strcmp(op, "&&"))
		return truth(l.bits && r.bits);
	if (!strcmp(op, "||"))
		return truth(l.bits || r.bits);
	if (!strcmp(op, "=="))
		return truth(l.bits == r.bits);
	if (!strcmp(op, "!="))
		return truth(l.bits != r.bits);
	if (!strcmp(op, "<"))
		return truth(is_less(l, r));
	if (!strcmp(op, ">="))
		return truth(!is_less(l, r));
	return arithmetic(op, l, r);
}

static struct sample leaf(struct generator *g)
{
	size_t i = draw(g, sizeof(variables) / sizeof(*variables));
	const char *name = arena_printf(g->arena, "v%zu", i);
	struct sample s = { cx_name(g->arena, name), variables[i] };

	if (!draw(g, 3)) {
		s.value = (struct value){ true, draw(g, 9) - 4 };
		s.expr = cx_int(g->arena, (int32_t)s.value.bits);
	}
	return s;
}

static struct sample generate(struct generator *g, int depth);

static struct sample unary(struct generator *g, int depth)
{
	static const char *const ops[] = { "-", "~", "!" };
	const char *op = ops[draw(g, 3)];
	struct sample s = generate(g, depth);

	s.expr = cx_unary(g->arena, op, s.expr);
	if (*op == '-')
		s.value.bits = -s.value.bits;
	else if (*op == '~')
		s.value.bits = ~s.value.bits;
	else if (*op == '!')
		s.value = truth(!s.value.bits);
	return s;
}

static struct sample binary(struct generator *g, int depth)
{
	static const char *const ops[] = {
		"+", "-", "*", "&", "|", "^", "&&", "||", "==", "!=", "<", ">=",
	};
	const char *op = ops[draw(g, sizeof(ops) / sizeof(*ops))];
	struct sample l = generate(g, depth), r = generate(g, depth);

	return (struct sample){
		cx_binary(g->arena, op, l.expr, r.expr),
		binary_value(op, l.value, r.value),
	};
}

static struct sample cast(struct generator *g, int depth, const char *type)
{
	struct sample s = generate(g, depth);

	s.expr = cx_cast(g->arena, ct_name(g->arena, type), s.expr);
	s.value.is_signed = !strcmp(type, "int");
	return s;
}

/* Of unsigned operands, the right one in a range that C defines. */
static struct sample shift_or_divide(struct generator *g, int depth)
{
	struct arena *a = g->arena;
	struct sample l = cast(g, depth, "unsigned int");
	struct sample r = cast(g, depth, "unsigned int");
	struct cexpr *count = cx_binary(a, "&", r.expr, cx_int(a, 31));
	struct cexpr *divisor = cx_binary(a, "|", r.expr, cx_int(a, 1));

	switch (draw(g, 4)) {
	case 0:
		l.expr = cx_binary(a, "<<", l.expr, count);
		l.value.bits <<= r.value.bits & 31;
		break;
	case 1:
		l.expr = cx_binary(a, ">>", l.expr, count);
		l.value.bits >>= r.value.bits & 31;
		break;
	case 2:
		l.expr = cx_binary(a, "/", l.expr, divisor);
		l.value.bits /= r.value.bits | 1;
		break;
	default:
		l.expr = cx_binary(a, "%", l.expr, divisor);
		l.value.bits %= r.value.bits | 1;
		break;
	}
	return l;
}

static struct sample conditional(struct generator *g, int depth)
{
	struct sample c = generate(g, depth);
	struct sample then = generate(g, depth), other = generate(g, depth);
	struct sample s = {
		cx_conditional(g->arena, c.expr, then.expr, other.expr),
		c.value.bits ? then.value : other.value,
	};

	s.value.is_signed = then.value.is_signed && other.value.is_signed;
	return s;
}

/* A call of `second`, which gives its last argument, as an unsigned int. */
static struct sample call(struct generator *g, int depth)
{
	struct sample l = generate(g, depth), r = generate(g, depth);

	r.expr = cx_call(g->arena, "second", l.expr, r.expr);
	r.value.is_signed = false;
	return r;
}

static struct sample comma(struct generator *g, int depth)
{
	struct sample l = generate(g, depth), r = generate(g, depth);

	r.expr = cx_binary(g->arena, ",", l.expr, r.expr);
	return r;
}

static struct sample generate(struct generator *g, int depth)
{
	if (!depth || !draw(g, 8))
		return leaf(g);
	switch (draw(g, 12)) {
	case 0:
	case 1:
		return unary(g, depth - 1);
	case 2:
		return shift_or_divide(g, depth - 1);
	case 3:
		return cast(g, depth - 1, draw(g, 2) ? "int" : "unsigned int");
	case 4:
		return conditional(g, depth - 1);
	case 5:
		return call(g, depth - 1);
	case 6:
		return draw(g, 4) ? leaf(g) : comma(g, depth - 1);
	default:
		return binary(g, depth - 1);
	}
}

static struct cdecl *new_second(struct arena *a)
{
	struct cparam_list params = { 0 };
	struct cdecl *decl;

	cparam_push(a, &params, "first", ct_name(a, "unsigned int"));
	cparam_push(a, &params, "last", ct_name(a, "unsigned int"));
	decl = new_static(a, "unsigned int", "second", &params);
	cblock_push(a, &decl->function.body,
		    cs_expr(a, cx_cast(a, ct_name(a, "void"),
				       cx_name(a, "first"))));
	cblock_push(a, &decl->function.body,
		    cs_return(a, cx_name(a, "last")));
	return decl;
}

/* main() prints the value of each expression on a line. */
static struct cunit *new_program(struct generator *g, uint32_t *expected)
{
	struct arena *a = g->arena;
	struct cunit *unit = cunit_new(a, "MIT");
	struct cdecl *decl;
	size_t i;

	cunit_include(a, unit, "stdio.h");
	for (i = 0; i < sizeof(variables) / sizeof(*variables); i++) {
		const char *type = variables[i].is_signed ? "int" :
				   "unsigned int";

		decl = cd_variable(a, arena_printf(a, "v%zu", i),
				   ct_name(a, type),
				   cx_int(a, (int32_t)variables[i].bits));
		cunit_push(a, unit, decl);
	}
	cunit_push(a, unit, new_second(a));
	decl = cd_function(a, "main", ct_function(a, ct_name(a, "int"), NULL));
	for (i = 0; i < EXPRESSIONS; i++) {
		struct sample s = generate(g, 1 + i % DEPTH);
		struct cexpr *arg;

		arg = cx_cast(a, ct_name(a, "unsigned int"), s.expr);
		cblock_push(a, &decl->function.body,
			    cs_expr(a, cx_call(a, "printf",
					       cx_string(a, "%u\n"), arg)));
		expected[i] = s.value.bits;
	}
	cblock_push(a, &decl->function.body, cs_return(a, cx_int(a, 0)));
	cunit_push(a, unit, decl);
	return unit;
}

static void write_file(const char *path, const char *text)
{
	FILE *file = fopen(path, "w");

	assert_non_null(file);
	assert_true(fputs(text, file) >= 0);
	assert_int_equal(fclose(file), 0);
}

static void compare(const char *path, const uint32_t *expected)
{
	FILE *file = fopen(path, "r");
	unsigned int value;
	size_t i;

	assert_non_null(file);
	for (i = 0; i < EXPRESSIONS; i++) {
		assert_int_equal(fscanf(file, "%u", &value), 1);
		if (value != expected[i])
			print_message("expression %zu\n", i);
		assert_int_equal(value, expected[i]);
	}
	assert_int_equal(fscanf(file, "%u", &value), EOF);
	fclose(file);
}

static void expressions_keep_their_value(void **state)
{
	struct generator g = { *state, 0x9e3779b97f4a7c15 };
	char folder[] = "/tmp/arc2c-print-XXXXXX";
	uint32_t expected[EXPRESSIONS];
	char *source, *program, *output, *text;

	assert_non_null(mkdtemp(folder));
	source = arena_printf(g.arena, "%s/x.c", folder);
	program = arena_printf(g.arena, "%s/x", folder);
	output = arena_printf(g.arena, "%s/x.out", folder);
	text = print_unit(g.arena, new_program(&g, expected), &kernel_style);
	write_file(source, text);
	assert_int_equal(run_program(NULL, (char *[]){
		"cc", "-std=gnu11", "-fwrapv", "-Wparentheses",
		"-Wlogical-not-parentheses", "-Werror", "-o", program, source,
		NULL,
	}), 0);
	assert_int_equal(run_program(output, (char *[]){ program, NULL }), 0);
	compare(output, expected);
	unlink(source);
	unlink(program);
	unlink(output);
	rmdir(folder);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(expressions_keep_their_value),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
