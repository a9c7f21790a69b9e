// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Expressions as text: parentheses, literals, line breaks. */
#include "print_helper.h"

#define N(name) cx_name(a, name)
#define I(value) cx_int(a, value)
#define S(text) cx_string(a, text)
#define B(op, left, right) cx_binary(a, op, left, right)
#define U(op, operand) cx_unary(a, op, operand)
#define CALL(...) cx_call(a, __VA_ARGS__)
#define IS(expr, text) assert_string_equal(print_expr(a, expr), text)

static void operands_want_parens_where_c_does(void **state)
{
	struct arena *a = *state;

	IS(B("*", B("+", N("a"), N("b")), N("c")), "(a + b) * c");
	IS(B("+", B("*", N("a"), N("b")), N("c")), "a * b + c");
	IS(B("-", N("a"), B("-", N("b"), N("c"))), "a - (b - c)");
	IS(B("-", B("-", N("a"), N("b")), N("c")), "a - b - c");
	IS(U("!", B("&", N("a"), N("b"))), "!(a & b)");
	IS(U("*", B("+", N("p"), I(1))), "*(p + 1)");
	IS(cx_postfix(a, "++", U("*", N("p"))), "(*p)++");
	IS(U("*", cx_postfix(a, "++", N("p"))), "*p++");
	IS(U("&", cx_arrow(a, N("p"), "x")), "&p->x");
	IS(cx_arrow(a, cx_cast(a, pointer_to(a, "struct s", NULL), N("p")),
		    "x"), "((struct s *)p)->x");
	IS(cx_call_of(a, U("*", N("f")), N("x")), "(*f)(x)");
	IS(cx_call_of(a, cx_arrow(a, N("p"), "f")), "p->f()");
	IS(cx_cast(a, ct_name(a, "u8"), B("+", N("a"), N("b"))), "(u8)(a + b)");
	IS(B("/", cx_cast(a, ct_name(a, "u8"), N("a")), I(2)), "(u8)a / 2");
	IS(CALL("f", B(",", N("a"), N("b"))), "f((a, b))");
	IS(cx_assign(a, "+=", N("a"), B("|", N("b"), N("c"))), "a += b | c");
	IS(cx_index(a, N("x"), B("+", N("i"), I(1))), "x[i + 1]");
}

static void operands_want_parens_where_gcc_does(void **state)
{
	struct arena *a = *state;

	IS(B("||", B("&&", N("a"), N("b")), N("c")), "(a && b) || c");
	IS(B("&&", B("==", N("a"), N("b")), B("<", N("c"), N("d"))),
	   "a == b && c < d");
	IS(B("==", B("&", N("a"), N("b")), I(0)), "(a & b) == 0");
	IS(B("<<", B("+", N("a"), I(1)), N("b")), "(a + 1) << b");
	IS(B("+", B("<<", N("a"), I(1)), N("b")), "(a << 1) + b");
	IS(B("|", B("<<", N("a"), I(8)), N("b")), "(a << 8) | b");
	IS(B("|", B("|", N("a"), N("b")), N("c")), "a | b | c");
	IS(B("&", B("-", N("a"), I(1)), N("b")), "(a - 1) & b");
	IS(B("==", B("<", N("a"), N("b")), N("c")), "(a < b) == c");
	IS(B("==", U("!", N("a")), N("b")), "(!a) == b");
	IS(B("&&", U("!", N("a")), U("!", N("b"))), "!a && !b");
	IS(B("<", B("+", N("a"), N("b")), N("c")), "a + b < c");
}

static void signs_do_not_run_together(void **state)
{
	struct arena *a = *state;

	IS(I(-5), "-5");
	IS(U("-", I(-1)), "-(-1)");
	IS(U("-", cx_number(a, "-1")), "-(-1)");
	IS(B("-", N("a"), I(-1)), "a - -1");
	IS(B("&", N("a"), U("&", N("b"))), "a & &b");
	IS(U("!", U("!", N("a"))), "!!a");
	IS(U("~", U("-", N("a"))), "~(-a)");
	IS(U("!", U("*", N("p"))), "!*p");
	IS(U("*", U("*", N("p"))), "**p");
	IS(U("-", U("--", N("i"))), "-(--i)");
	IS(I(INT64_MIN), "-9223372036854775808");
}

static void conditionals(void **state)
{
	struct arena *a = *state;

	IS(cx_conditional(a, B("==", N("a"), N("b")), I(1), I(2)),
	   "a == b ? 1 : 2");
	IS(cx_conditional(a, B("&", N("a"), N("b")), I(1), I(2)),
	   "(a & b) ? 1 : 2");
	IS(cx_conditional(a, N("a"), NULL, S("none")), "a ?: \"none\"");
	IS(cx_conditional(a, N("a"), I(1),
			  cx_conditional(a, N("b"), I(2), I(3))),
	   "a ? 1 : b ? 2 : 3");
	IS(cx_conditional(a, cx_conditional(a, N("a"), I(1), I(2)),
			  cx_conditional(a, N("b"), I(2), I(3)), I(4)),
	   "(a ? 1 : 2) ? (b ? 2 : 3) : 4");
	IS(B("+", cx_conditional(a, N("a"), I(1), I(2)), I(3)),
	   "(a ? 1 : 2) + 3");
}

static void types_in_expressions(void **state)
{
	struct arena *a = *state;
	struct ctype *user;

	user = pointer_to(a, "struct stats", "__user");
	IS(cx_cast(a, user, N("arg")), "(struct stats __user *)arg");
	IS(cx_sizeof_type(a, ct_struct(a, "record")), "sizeof(struct record)");
	IS(cx_sizeof(a, U("*", N("p"))), "sizeof(*p)");
	IS(cx_sizeof_type(a, ct_array(a, ct_name(a, "u8"), I(4))),
	   "sizeof(u8[4])");
	IS(CALL("container_of", N("t"), cx_type(a, ct_struct(a, "dev")),
		N("timer")), "container_of(t, struct dev, timer)");
	IS(U("*", cx_cast(a, ct_pointer(a, ct_const(a, ct_name(a, "int"))),
			  N("a"))), "*(const int *)a");
	IS(cx_cast(a, ct_pointer(a, ct_function(a, ct_name(a, "int"), NULL)),
		   N("p")), "(int (*)(void))p");
}

static void strings_are_escaped(void **state)
{
	struct arena *a = *state;

	IS(S("a\tb\n"), "\"a\\tb\\n\"");
	IS(S("say \"x\" \\ 100%"), "\"say \\\"x\\\" \\\\ 100%\"");
	IS(cx_string_bytes(a, "\0" "12\x7f", 4), "\"\\00012\\177\"");
	IS(S("what?\?/ ?\?= ?\? ?\?\?!"),
	   "\"what?\\?/ ?\\?= ?? ??\\?!\"");
	IS(S("gr\xc3\xbc\xc3\x9f"), "\"gr\xc3\xbc\xc3\x9f\"");
	IS(S("\xff\xc3 \xed\xa0\x80"), "\"\\377\\303 \\355\\240\\200\"");
	IS(cx_character(a, '\''), "'\\''");
	IS(cx_character(a, '"'), "'\"'");
	IS(cx_character(a, '\0'), "'\\000'");
	IS(cx_character(a, '\n'), "'\\n'");
	IS(cx_concat(a, N("KERN_INFO"), S("x\n")), "KERN_INFO \"x\\n\"");
}

static void calls_fill_lines(void **state)
{
	struct arena *a = *state;

	IS(CALL("pr_info", S("the sum %lld, middle %lld\n"),
		CALL("tour_sum", N("values"), CALL("ARRAY_SIZE", N("values"))),
		CALL("tour_sum", B("+", N("values"), I(1)), I(2))),
	   "pr_info(\"the sum %lld, middle %lld\\n\",\n"
	   "\t\ttour_sum(values, ARRAY_SIZE(values)), tour_sum(values + 1, 2))");
	IS(CALL("usb_fill_bulk_urb", cx_arrow(a, N("dev"), "in"), N("udev"),
		CALL("usb_rcvbulkpipe", N("udev"),
		     CALL("usb_endpoint_num", N("ep_in"))),
		cx_arrow(a, N("dev"), "buffer"), N("size"),
		N("usbecho_on_data"), N("dev")),
	   "usb_fill_bulk_urb(dev->in, udev,\n"
	   "\t\t\t  usb_rcvbulkpipe(udev, usb_endpoint_num(ep_in)),\n"
	   "\t\t\t  dev->buffer, size, usbecho_on_data, dev)");
}

static void exactly_eighty_columns_fit(void **state)
{
	struct arena *a = *state;
	char name[80];

	/* tab, name, "(a, b);" */
	memset(name, 'x', sizeof(name));
	name[80 - 8 - 7] = '\0';
	assert_null(strchr(print_expr(a, CALL(name, N("a"), N("b"))), '\n'));
	name[80 - 8 - 7] = 'x';
	name[80 - 8 - 6] = '\0';
	assert_non_null(strchr(print_expr(a, CALL(name, N("a"), N("b"))),
			       '\n'));
}

static void assignments_break_in_the_right_side_first(void **state)
{
	struct arena *a = *state;

	IS(cx_assign(a, "=", N("ladder_cache"),
		     CALL("kmem_cache_create", S("ladder_entry"),
			  cx_sizeof_type(a, ct_struct(a, "ladder_entry")),
			  I(0), I(0), N("NULL"))),
	   "ladder_cache = kmem_cache_create(\"ladder_entry\",\n"
	   "\t\t\t\t\t sizeof(struct ladder_entry), 0, 0,\n"
	   "\t\t\t\t\t NULL)");
	IS(cx_assign(a, "=", N("a_name_that_takes_up_half_of_the_line"),
		     N("another_name_that_takes_up_the_other_half")),
	   "a_name_that_takes_up_half_of_the_line =\n"
	   "\t\tanother_name_that_takes_up_the_other_half");
}

static void nothing_goes_past_the_last_column(void **state)
{
	struct arena *a = *state;

	IS(CALL("a_function_whose_name_is_much_longer_than_people_will_bear",
		N("an_argument_that_is_long_as_well_and_wants_space"), I(1)),
	   "a_function_whose_name_is_much_longer_than_people_will_bear(\n"
	   "\t\tan_argument_that_is_long_as_well_and_wants_space, 1)");
}

static void operators_end_lines(void **state)
{
	struct arena *a = *state;
	struct cexpr *chain;

	chain = B("&&", B("&&", CALL("strstarts", N("file"), S("/var/")),
			  CALL("tour_ends_with", N("file"), S(".log"))),
		  U("!", CALL("strstr", N("file"), S(".."))));
	assert_string_equal(print_stmt_alone(a, cs_return(a, chain)),
			    "\treturn strstarts(file, \"/var/\") && "
			    "tour_ends_with(file, \".log\") &&\n"
			    "\t       !strstr(file, \"..\");\n");
}

static void strings_are_never_broken(void **state)
{
	struct arena *a = *state;
	const char *text = "a very long message that by itself is longer than "
			   "any line should be, %d of %d\n";

	IS(CALL("pr_info", S(text), N("a"), N("b")),
	   "pr_info(\"a very long message that by itself is longer than "
	   "any line should be, %d of %d\\n\",\n\t\ta, b)");
	IS(CALL("dev_info", U("&", cx_arrow(a, N("intf"), "dev")), S(text)),
	   "dev_info(&intf->dev,\n\t\t \"a very long message that by itself is "
	   "longer than any line should be, %d of %d\\n\")");
}

static void comments_end_the_lines_of_arguments(void **state)
{
	struct arena *a = *state;
	struct carg_list args = { 0 };

	carg_push(a, &args, N("driver"));
	carg_push(a, &args, I(0))->notes.after =
		ccomment_text(a, "No device extension");
	carg_push(a, &args, N("NULL"))->notes.before =
		ccomment_text(a, "name");
	IS(cx_call_list(a, N("create"), &args),
	   "create(driver, 0, /* No device extension */\n"
	   "\t       /* name */ NULL)");
}

static void lists(void **state)
{
	struct arena *a = *state;
	struct carg_list args = { 0 };
	struct cexpr *compound;

	IS(cx_assign(a, "=", N("x"), cx_list(a, I(7), I(11))), "x = { 7, 11 }");
	carg_member(a, &args, "fd", N("fd"));
	carg_member(a, &args, "events", B("|", N("POLLIN"), N("POLLOUT")));
	compound = cx_compound(a, ct_struct(a, "pollfd"), &args);
	IS(cx_assign(a, "=", N("p"), compound),
	   "p = (struct pollfd){\n"
	   "\t\t.fd\t= fd,\n"
	   "\t\t.events\t= POLLIN | POLLOUT,\n"
	   "\t}");
	compound->list.one_line = true;
	IS(cx_assign(a, "=", N("p"), compound),
	   "p = (struct pollfd){ .fd = fd, .events = POLLIN | POLLOUT }");
	/* memcpy() may be a macro. */
	IS(cx_call(a, "memcpy", N("p"), compound),
	   "memcpy(p, ((struct pollfd){ .fd = fd, .events = POLLIN | POLLOUT }))");
}

static void array_literals(void **state)
{
	struct arena *a = *state;
	struct carg_list args = { 0 };
	struct cexpr *names;

	carg_push(a, &args, N("x"));
	names = cx_compound(a, ct_array(a, ct_pointer(a, ct_name(a, "char")), I(1)),
			    &args);
	names->list.one_line = true;
	IS(cx_call(a, "memcpy", N("p"), names),
	   "memcpy(p, (char *[1]) { x })");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(array_literals),
		TEST(operands_want_parens_where_c_does),
		TEST(operands_want_parens_where_gcc_does),
		TEST(signs_do_not_run_together),
		TEST(conditionals),
		TEST(types_in_expressions),
		TEST(strings_are_escaped),
		TEST(calls_fill_lines),
		TEST(exactly_eighty_columns_fit),
		TEST(assignments_break_in_the_right_side_first),
		TEST(nothing_goes_past_the_last_column),
		TEST(operators_end_lines),
		TEST(strings_are_never_broken),
		TEST(comments_end_the_lines_of_arguments),
		TEST(lists),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
