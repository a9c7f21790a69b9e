// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include "host/host.h"

/*
 * Functions of our own in the C of a program: each checks something, and ends
 * the program where it does not hold, or puts bytes in order. A program has
 * those that it calls.
 */
enum helper {
	HELPER_INDEX, HELPER_BOUND, HELPER_ASSERT, HELPER_TEXT, HELPER_BYTES,
	HELPER_BE16, HELPER_BE32, HELPER_BE64,
	HELPER_LE16, HELPER_LE32, HELPER_LE64,
	HELPER_COUNT,
};

struct helpers {
	bool is_used[HELPER_COUNT];
};

/* The names are in the table of reserved words. */
static const struct {
	const char *name;
	const char *value;	/* what is checked … */
	const char *op;		/* … and what is wrong with it */
	const char *format;
} checks[] = {
	[HELPER_INDEX] = { "check_index", "index", ">=",
			   "%s: index %td is out of %zu\n" },
	[HELPER_BOUND] = { "check_bound", "bound", ">",
			   "%s: bound %td is out of %zu\n" },
};

static void use(struct module *module, enum helper helper)
{
	struct helpers *helpers = module->data;

	if (!helpers)
		helpers = arena_new_object(module->arena, struct helpers);
	module->data = helpers;
	helpers->is_used[helper] = true;
}

const struct cexpr *host_check_index(struct module *module,
				     const struct cexpr *index,
				     const struct cexpr *length,
				     const char *place)
{
	use(module, HELPER_INDEX);
	return cx_call(module->arena, checks[HELPER_INDEX].name, index, length,
		       cx_string(module->arena, place));
}

const struct cexpr *host_check_bound(struct module *module,
				     const struct cexpr *bound,
				     const struct cexpr *length,
				     const char *place)
{
	use(module, HELPER_BOUND);
	return cx_call(module->arena, checks[HELPER_BOUND].name, bound, length,
		       cx_string(module->arena, place));
}

const struct cexpr *host_assertion(struct module *module,
				   const struct cexpr *condition,
				   const char *place, const char *text)
{
	struct arena *arena = module->arena;

	use(module, HELPER_ASSERT);
	text = text ? arena_printf(arena, "%s: assertion failed: %s", place,
				   text) :
		      arena_printf(arena, "%s: assertion failed", place);
	return cx_call(arena, "check_that", condition, cx_string(arena, text));
}

static unsigned int order_bits(enum helper helper)
{
	return 16 << (helper - HELPER_BE16) % 3;
}

static bool order_is_big(enum helper helper)
{
	return helper < HELPER_LE16;
}

static const char *order_name(struct arena *arena, enum helper helper)
{
	return arena_printf(arena, "order_%ce%u",
			    order_is_big(helper) ? 'b' : 'l',
			    order_bits(helper));
}

/* What the machine has for a number whose bytes are in the other order. */
static const struct cexpr *swapped(struct arena *arena, const struct value *known,
				   unsigned int bits)
{
	unsigned long long value = known->integer, swapped = 0;

	for (unsigned int i = 0; i < bits; i += 8)
		swapped = swapped << 8 | (value >> i & 0xff);
	return cx_number(arena, arena_printf(arena, "0x%llx%s", swapped,
					     bits == 64 ? "ULL" : ""));
}

/* An initialiser calls nothing; compilers say what the machine's order is. */
static const struct cexpr *constant_order(struct arena *arena,
					  const struct cexpr *value,
					  const struct value *known,
					  unsigned int bits, bool is_big)
{
	const char *own = is_big ? "__ORDER_BIG_ENDIAN__" :
				   "__ORDER_LITTLE_ENDIAN__";

	return cx_conditional(arena,
			      cx_binary(arena, "==",
					cx_name(arena, "__BYTE_ORDER__"),
					cx_name(arena, own)),
			      value, swapped(arena, known, bits));
}

const struct cexpr *host_byte_order(struct module *module,
				    const struct cexpr *value,
				    unsigned int bits, bool is_big,
				    bool to_cpu, const struct value *known)
{
	enum helper helper = (is_big ? HELPER_BE16 : HELPER_LE16) +
			     (bits == 16 ? 0 : bits == 32 ? 1 : 2);

	(void)to_cpu;	/* it is its own opposite */
	if (known && known->kind == VALUE_INTEGER)
		return constant_order(module->arena, value, known, bits,
				      is_big);
	use(module, helper);
	return cx_call(module->arena, order_name(module->arena, helper), value);
}

/*
 * uint16_t order_be16(uint16_t x)
 * {
 *	const uint8_t bytes[] = { x >> 8, x };
 *
 *	memcpy(&x, bytes, sizeof(x));
 *	return x;
 * }
 */
static struct cdecl *make_order(struct arena *arena, enum helper helper)
{
	unsigned int bits = order_bits(helper);
	const struct cexpr *x = cx_name(arena, "x");
	const struct ctype *word = ct_name(arena, arena_printf(arena,
							       "uint%u_t", bits));
	const struct ctype *bytes = ct_array(arena,
		ct_const(arena, ct_name(arena, "uint8_t")), NULL);
	struct cparam_list params = {};
	struct carg_list list = {};
	struct cexpr *init;
	struct cdecl *made;

	for (unsigned int i = 0; i < bits; i += 8) {
		unsigned int shift = order_is_big(helper) ? bits - 8 - i : i;

		carg_push(arena, &list, shift ?
			  cx_binary(arena, ">>", x, cx_int(arena, shift)) : x);
	}
	init = cx_list_of(arena, &list);
	init->list.one_line = true;
	cparam_push(arena, &params, "x", word);
	made = cd_function(arena, order_name(arena, helper),
			   ct_function(arena, word, &params));
	cblock_push(arena, &made->function.body,
		    cs_decl(arena, "bytes", bytes, init));
	cblock_push(arena, &made->function.body,
		    cs_expr(arena, cx_call(arena, "memcpy",
					   cx_address(arena, x),
					   cx_name(arena, "bytes"),
					   cx_sizeof(arena, x))));
	cblock_push(arena, &made->function.body, cs_return(arena, x));
	return made;
}

const struct cexpr *host_allocate_text(struct module *module,
				       const struct carg_list *args)
{
	use(module, HELPER_TEXT);
	cunit_include(module->arena, module->unit, "stdarg.h");
	return cx_call_list(module->arena,
			    cx_name(module->arena, "format_text"), args);
}

/* As many bytes as Linux prints (lib/vsprintf.c: hex_string()), and no more. */
enum { BYTES_MAX = 64 };

const struct cexpr *host_bytes_text(struct module *module,
				    const struct cexpr *bytes,
				    const struct cexpr *length)
{
	struct arena *arena = module->arena;
	const struct ctype *type = ct_array(arena, ct_name(arena, "char"),
					    cx_int(arena, 3 * BYTES_MAX));
	struct carg_list zero = {};
	struct cexpr *room;

	use(module, HELPER_BYTES);
	carg_push(arena, &zero, cx_int(arena, 0));
	room = cx_compound(arena, type, &zero);
	room->list.one_line = true;
	return cx_call(arena, "bytes_text", room, bytes, length);
}

static void call(struct arena *arena, struct cblock *block,
		 const struct cexpr *made)
{
	cblock_push(arena, block, cs_expr(arena, made));
}

/* What was printed before stands before it; then the reason; then the end. */
static struct cstmt *give_up(struct arena *arena, const struct cexpr *condition,
			     const struct cexpr *report)
{
	struct cstmt *branch = cs_if(arena, condition);
	struct cblock *then = &branch->branch.then;

	call(arena, then, cx_call(arena, "fflush", cx_name(arena, "stdout")));
	call(arena, then, report);
	call(arena, then, cx_call(arena, "abort"));
	return branch;
}

static const struct ctype *text_type(struct arena *arena)
{
	return ct_pointer(arena, ct_const(arena, ct_name(arena, "char")));
}

/* size_t check_index(size_t index, size_t length, const char *place) */
static struct cdecl *make_check(struct arena *arena, enum helper helper)
{
	const struct ctype *size = ct_name(arena, "size_t");
	const struct cexpr *value = cx_name(arena, checks[helper].value);
	const struct cexpr *length = cx_name(arena, "length");
	struct cparam_list params = {};
	const struct cexpr *report;
	struct cdecl *made;

	cparam_push(arena, &params, checks[helper].value, size);
	cparam_push(arena, &params, "length", size);
	cparam_push(arena, &params, "place", text_type(arena));
	made = cd_function(arena, checks[helper].name,
			   ct_function(arena, size, &params));
	report = cx_call(arena, "fprintf", cx_name(arena, "stderr"),
			 cx_string(arena, checks[helper].format),
			 cx_name(arena, "place"),
			 cx_cast(arena, ct_name(arena, "ptrdiff_t"), value),
			 length);
	cblock_push(arena, &made->function.body,
		    give_up(arena, cx_binary(arena, checks[helper].op, value,
					     length), report));
	cblock_push(arena, &made->function.body, cs_return(arena, value));
	return made;
}

/* void check_that(bool holds, const char *text) */
static struct cdecl *make_assert(struct arena *arena)
{
	struct cparam_list params = {};
	const struct cexpr *report;
	struct cdecl *made;

	cparam_push(arena, &params, "holds", ct_name(arena, "bool"));
	cparam_push(arena, &params, "text", text_type(arena));
	made = cd_function(arena, "check_that",
			   ct_function(arena, ct_name(arena, "void"), &params));
	report = cx_call(arena, "fprintf", cx_name(arena, "stderr"),
			 cx_string(arena, "%s\n"), cx_name(arena, "text"));
	cblock_push(arena, &made->function.body,
		    give_up(arena, cx_not(arena, cx_name(arena, "holds")),
			    report));
	return made;
}

/* va_start(args, format); RESULT vsnprintf(text, room, format, args); … */
static void print_once(struct arena *arena, struct cblock *block,
		       const struct cexpr *result, const struct cexpr *text,
		       const struct cexpr *room)
{
	const struct cexpr *args = cx_name(arena, "args");
	const struct cexpr *format = cx_name(arena, "format");
	const struct cexpr *printed = cx_call(arena, "vsnprintf", text, room,
					      format, args);

	call(arena, block, cx_call(arena, "va_start", args, format));
	call(arena, block, result ? cx_assign(arena, "=", result, printed) :
				    printed);
	call(arena, block, cx_call(arena, "va_end", args));
}

static void declare(struct arena *arena, struct cblock *block,
		    const char *name, const struct ctype *type)
{
	cblock_push(arena, block, cs_decl(arena, name, type, NULL));
}

/* `text = malloc(room); if (!text) return NULL;` */
static void make_room(struct arena *arena, struct cblock *block,
		      const struct cexpr *text, const struct cexpr *room)
{
	struct cstmt *branch = cs_if(arena, cx_not(arena, text));

	cblock_push(arena, block,
		    cs_assign(arena, text, cx_call(arena, "malloc", room)));
	cblock_push(arena, &branch->branch.then,
		    cs_return(arena, cx_name(arena, "NULL")));
	cblock_push(arena, block, branch);
}

/* char *format_text(const char *format, …): the text in memory, or NULL */
static struct cdecl *make_format_text(struct arena *arena)
{
	const struct ctype *pointer = ct_pointer(arena, ct_name(arena, "char"));
	const struct cexpr *size = cx_name(arena, "size");
	const struct cexpr *text = cx_name(arena, "text"), *room;
	struct cparam_list params = {};
	struct cblock *body;
	struct ctype *type;
	struct cdecl *made;

	room = cx_binary(arena, "+", cx_cast(arena, ct_name(arena, "size_t"),
					     size), cx_int(arena, 1));
	cparam_push(arena, &params, "format", text_type(arena));
	type = ct_function(arena, pointer, &params);
	type->function.is_variadic = true;
	made = cd_function(arena, "format_text", type);
	body = &made->function.body;
	declare(arena, body, "args", ct_name(arena, "va_list"));
	declare(arena, body, "text", pointer);
	declare(arena, body, "size", ct_name(arena, "int"));
	print_once(arena, body, size, cx_name(arena, "NULL"),
		   cx_int(arena, 0));
	make_room(arena, body, text, room);
	print_once(arena, body, NULL, text, room);
	cblock_push(arena, body, cs_return(arena, text));
	return made;
}

/* at += sprintf(at, i ? " %02x" : "%02x", bytes[i]); */
static const struct cexpr *print_byte(struct arena *arena)
{
	const struct cexpr *i = cx_name(arena, "i");
	const struct cexpr *format =
		cx_conditional(arena, i, cx_string(arena, " %02x"),
			       cx_string(arena, "%02x"));

	return cx_assign(arena, "+=", cx_name(arena, "at"),
			 cx_call(arena, "sprintf", cx_name(arena, "at"), format,
				 cx_index(arena, cx_name(arena, "bytes"), i)));
}

/* char *bytes_text(char *text, const uint8_t *bytes, size_t size) */
static struct cdecl *make_bytes_text(struct arena *arena)
{
	const struct ctype *pointer = ct_pointer(arena, ct_name(arena, "char"));
	const struct cexpr *i = cx_name(arena, "i");
	const struct cexpr *text = cx_name(arena, "text");
	struct cparam_list params = {};
	struct cblock *body;
	struct cdecl *made;
	struct cstmt *loop;

	cparam_push(arena, &params, "text", pointer);
	cparam_push(arena, &params, "bytes",
		    ct_pointer(arena, ct_const(arena, ct_name(arena,
							      "uint8_t"))));
	cparam_push(arena, &params, "size", ct_name(arena, "size_t"));
	made = cd_function(arena, "bytes_text",
			   ct_function(arena, pointer, &params));
	body = &made->function.body;
	cblock_push(arena, body, cs_decl(arena, "at", pointer, text));
	declare(arena, body, "i", ct_name(arena, "size_t"));
	loop = cs_for(arena, cx_assign(arena, "=", i, cx_int(arena, 0)),
		      cx_binary(arena, "&&",
				cx_binary(arena, "<", i, cx_name(arena, "size")),
				cx_binary(arena, "<", i,
					  cx_int(arena, BYTES_MAX))),
		      cx_postfix(arena, "++", i));
	call(arena, &loop->for_.body, print_byte(arena));
	cblock_push(arena, body, loop);
	cblock_push(arena, body, cs_return(arena, text));
	return made;
}

static struct cdecl *make_helper(struct arena *arena, enum helper helper)
{
	if (helper == HELPER_ASSERT)
		return make_assert(arena);
	if (helper == HELPER_TEXT)
		return make_format_text(arena);
	if (helper == HELPER_BYTES)
		return make_bytes_text(arena);
	return helper >= HELPER_BE16 ? make_order(arena, helper) :
				       make_check(arena, helper);
}

void host_add_helpers(struct module *module)
{
	const struct helpers *helpers = module->data;
	struct cunit *unit = module->unit;
	struct cunit rest = *unit;
	struct cdecl *made;

	if (!helpers)
		return;
	if (helpers->is_used[HELPER_INDEX] || helpers->is_used[HELPER_BOUND] ||
	    helpers->is_used[HELPER_ASSERT]) {
		cunit_include(module->arena, unit, "stdio.h");
		cunit_include(module->arena, unit, "stdlib.h");
	}
	rest.decls = unit->decls;
	unit->decls.items = NULL;
	unit->decls.count = 0;
	unit->decls.capacity = 0;
	for (int i = 0; i < HELPER_COUNT; i++) {
		if (!helpers->is_used[i])
			continue;
		made = make_helper(module->arena, i);
		if (i == HELPER_BYTES) {
			cunit_include(module->arena, unit, "stdio.h");
			cunit_include(module->arena, unit, "stdint.h");
		}
		if (i >= HELPER_BE16)
			cunit_include(module->arena, unit, "string.h");
		made->is_static = true;
		cunit_push(module->arena, unit, made);
	}
	for (size_t i = 0; i < rest.decls.count; i++)
		cunit_push(module->arena, unit, rest.decls.items[i]);
}
