// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Statements as text: braces, blank lines, labels, comments. */
#include "print_helper.h"

#define N(name) cx_name(a, name)
#define I(value) cx_int(a, value)
#define DO(block, ...) cblock_push(a, block, cs_expr(a, cx_call(a, __VA_ARGS__)))
#define PUSH(block, stmt) cblock_push(a, block, stmt)
#define IS(stmt, text) assert_string_equal(print_stmt_alone(a, stmt), text)

static void one_statement_has_no_braces(void **state)
{
	struct arena *a = *state;
	struct cstmt *s = cs_if(a, cx_not(a, N("p")));

	PUSH(&s->branch.then, cs_return(a, cx_unary(a, "-", N("ENOMEM"))));
	IS(s, "\tif (!p)\n\t\treturn -ENOMEM;\n");
	DO(cs_else(s), "use", N("p"));
	IS(s, "\tif (!p)\n\t\treturn -ENOMEM;\n\telse\n\t\tuse(p);\n");
}

static void braces_on_one_arm_are_on_all(void **state)
{
	struct arena *a = *state;
	struct cstmt *s = cs_if(a, N("a")), *next = cs_if(a, N("b"));

	DO(&s->branch.then, "f");
	PUSH(cs_else(s), next);
	DO(&next->branch.then, "g");
	DO(&next->branch.then, "h");
	DO(cs_else(next), "i");
	IS(s, "\tif (a) {\n\t\tf();\n\t} else if (b) {\n\t\tg();\n\t\th();\n"
	   "\t} else {\n\t\ti();\n\t}\n");
}

static void a_chain_of_single_statements(void **state)
{
	struct arena *a = *state;
	struct cstmt *s = cs_if(a, N("a")), *next = cs_if(a, N("b"));

	DO(&s->branch.then, "f");
	PUSH(cs_else(s), next);
	DO(&next->branch.then, "g");
	IS(s, "\tif (a)\n\t\tf();\n\telse if (b)\n\t\tg();\n");
}

static void a_commented_or_compound_body_has_braces(void **state)
{
	struct arena *a = *state;
	struct cstmt *s = cs_if(a, N("a")), *inner = cs_if(a, N("b"));

	DO(&inner->branch.then, "f");
	PUSH(&s->branch.then, inner);
	IS(s, "\tif (a) {\n\t\tif (b)\n\t\t\tf();\n\t}\n");

	s = cs_while(a, N("a"));
	DO(&s->loop.body, "f");
	s->loop.body.stmts.items[0]->notes.before = ccomment_text(a, "why");
	IS(s, "\twhile (a) {\n\t\t/* why */\n\t\tf();\n\t}\n");
	s->loop.body.stmts.items[0]->notes.before = NULL;
	s->loop.body.end = ccomment_text(a, "and again");
	IS(s, "\twhile (a) {\n\t\tf();\n\t\t/* and again */\n\t}\n");
}

static void an_else_with_a_comment_before_its_if(void **state)
{
	struct arena *a = *state;
	struct cstmt *s = cs_if(a, N("a")), *next = cs_if(a, N("b"));

	DO(&s->branch.then, "f");
	DO(&next->branch.then, "g");
	next->notes.before = ccomment_text(a, "or else");
	PUSH(cs_else(s), next);
	IS(s, "\tif (a) {\n\t\tf();\n\t} else {\n\t\t/* or else */\n"
	   "\t\tif (b)\n\t\t\tg();\n\t}\n");
}

static void a_long_condition_is_aligned(void **state)
{
	struct arena *a = *state;
	struct cexpr *left, *call;
	struct cstmt *s;

	call = cx_call(a, "check_add_overflow", cx_deref(a, N("offset")),
		       cx_cast(a, ct_name(a, "loff_t"), N("size")),
		       cx_address(a, N("end")));
	left = cx_binary(a, ">", N("end"), N("VDEV_MAX_SIZE"));
	s = cs_if(a, cx_binary(a, "||", call, left));
	PUSH(&s->branch.then, cs_return(a, cx_unary(a, "-", N("EFBIG"))));
	IS(s, "\tif (check_add_overflow(*offset, (loff_t)size, &end) ||\n"
	   "\t    end > VDEV_MAX_SIZE)\n\t\treturn -EFBIG;\n");
}

static void loops(void **state)
{
	struct arena *a = *state;
	struct cexpr *i = cx_name(a, "i");
	struct cexpr *less = cx_binary(a, "<", i, N("n"));
	struct cstmt *s;

	s = cs_for(a, cx_assign(a, "=", i, I(0)), less,
		   cx_postfix(a, "++", i));
	DO(&s->for_.body, "f", i);
	IS(s, "\tfor (i = 0; i < n; i++)\n\t\tf(i);\n");
	s = cs_for(a, NULL, cx_deref(a, N("text")),
		   cx_postfix(a, "++", N("text")));
	IS(s, "\tfor (; *text; text++)\n\t\t;\n");
	s = cs_for(a, NULL, NULL, NULL);
	DO(&s->for_.body, "f");
	IS(s, "\tfor (;;)\n\t\tf();\n");
	s = cs_while(a, NULL);
	PUSH(&s->loop.body, cs_break(a));
	IS(s, "\tfor (;;)\n\t\tbreak;\n");
	s = cs_while(a, cx_assign(a, "=", N("p"), cx_call(a, "next")));
	PUSH(&s->loop.body, cs_continue(a));
	IS(s, "\twhile ((p = next()))\n\t\tcontinue;\n");
	s = cs_do(a, less);
	DO(&s->loop.body, "f");
	IS(s, "\tdo {\n\t\tf();\n\t} while (i < n);\n");
}

static void switches(void **state)
{
	struct arena *a = *state;
	const struct cexpr *values[] = { N("LINE"), N("AREA") };
	struct cstmt *s = cs_switch(a, N("shape"));
	struct cblock *arm;

	arm = cs_case(a, s, values, 2);
	PUSH(arm, cs_return(a, cx_string(a, "figure")));
	arm = cs_case(a, s, (const struct cexpr *[]){ I(7) }, 1);
	PUSH(arm, cs_decl(a, "x", ct_name(a, "int"), I(1)));
	DO(arm, "f", N("x"));
	PUSH(arm, cs_break(a));
	cs_case(a, s, NULL, 0);
	IS(s, "\tswitch (shape) {\n\tcase LINE:\n\tcase AREA:\n"
	   "\t\treturn \"figure\";\n\tcase 7: {\n\t\tint x = 1;\n\n\t\tf(x);\n"
	   "\t\tbreak;\n\t}\n\tdefault:\n\t\tbreak;\n\t}\n");
}

static void declarations_end_in_a_blank_line(void **state)
{
	struct arena *a = *state;
	struct cblock block = { 0 };
	struct cstmt *several;
	struct cexpr *init;

	init = cx_call(a, "container_of", N("timer"),
		       cx_type(a, ct_struct(a, "closures_countdown")),
		       N("timer"));
	PUSH(&block, cs_decl(a, "c", pointer_to(a, "struct closures_countdown",
						NULL), init));
	several = cs_decl(a, "in", pointer_to(a, "struct urb", NULL), NULL);
	cs_decl_push(a, several, "out", pointer_to(a, "struct urb", NULL),
		     N("NULL"));
	PUSH(&block, several);
	DO(&block, "f");
	block.stmts.items[2]->notes.blank_before = true;
	assert_string_equal(print_body(a, &block),
			    "\tstruct closures_countdown *c =\n"
			    "\t\tcontainer_of(timer, struct closures_countdown, timer);\n"
			    "\tstruct urb *in, *out = NULL;\n\n\tf();\n");
}

static void a_ladder(void **state)
{
	struct arena *a = *state;
	struct cblock block = { 0 };

	PUSH(&block, cs_goto(a, "err_free"));
	PUSH(&block, cs_return(a, I(0)));
	PUSH(&block, cs_label(a, "err_free"));
	DO(&block, "kfree", N("p"));
	PUSH(&block, cs_label(a, "out"));
	PUSH(&block, cs_return(a, NULL));
	assert_string_equal(print_body(a, &block),
			    "\tgoto err_free;\n\treturn 0;\n\nerr_free:\n"
			    "\tkfree(p);\nout:\n\treturn;\n");
}

static void a_label_at_the_end_has_a_statement(void **state)
{
	struct arena *a = *state;

	IS(cs_label(a, "out"), "out:\n\t;\n");
}

static void blank_lines_are_single_and_inside(void **state)
{
	struct arena *a = *state;
	struct cblock block = { 0 };
	struct cstmt *s = cs_block(a);

	s->notes.blank_before = true;
	DO(&s->block, "f");
	DO(&s->block, "g");
	s->block.stmts.items[0]->notes.blank_before = true;
	s->block.stmts.items[1]->notes.blank_before = true;
	PUSH(&block, s);
	PUSH(&block, cs_empty(a));
	block.stmts.items[1]->notes.blank_before = true;
	PUSH(&block, cs_return(a, I(0)));
	block.stmts.items[2]->notes.blank_before = true;
	PUSH(&block, cs_empty(a));
	block.stmts.items[3]->notes.blank_before = true;
	assert_string_equal(print_body(a, &block),
			    "\t{\n\t\tf();\n\n\t\tg();\n\t}\n\n\treturn 0;\n");
}

static void comments(void **state)
{
	struct arena *a = *state;
	struct cblock block = { 0 };
	struct ccomment *next;

	DO(&block, "f");
	block.stmts.items[0]->notes.before = ccomment_text(a, "one\ntwo");
	block.stmts.items[0]->notes.after = ccomment_text(a, "three");
	next = ccomment_text(a, "ends */ and /* begins */* again");
	next->blank_before = true;
	block.end = ccomment_join(a, ccomment_text(a, "four"), next);
	assert_string_equal(print_body(a, &block),
			    "\t/*\n\t * one\n\t * two\n\t */\n\tf();\t/* three */\n"
			    "\t/* four */\n\n"
			    "\t/* ends * / and / * begins * / * again */\n");
}

static void long_comments_are_wrapped(void **state)
{
	struct arena *a = *state;
	struct cstmt *s = cs_empty(a);

	s->notes.before = ccomment_text(a, "The driver keeps this as long as "
		"it is loaded and gives it back when it is removed.");
	IS(s, "\t/*\n\t * The driver keeps this as long as it is loaded and "
	   "gives it back when\n\t * it is removed.\n\t */\n");
	s = cs_break(a);
	s->notes.after = ccomment_text(a, "a remark that does not fit behind "
				       "the statement it is about");
	IS(s, "\t/* a remark that does not fit behind the statement it is about */\n"
	   "\tbreak;\n");
}

static void a_comment_alone_is_a_body(void **state)
{
	struct arena *a = *state;
	struct cstmt *s = cs_if(a, N("a"));

	PUSH(&s->branch.then, cs_empty(a));
	s->branch.then.stmts.items[0]->notes.before = ccomment_text(a, "no");
	IS(s, "\tif (a) {\n\t\t/* no */\n\t}\n");
}

static void initialisers(void **state)
{
	struct arena *a = *state;
	struct carg_list list = { 0 };
	const struct cexpr *numbers[20];
	size_t i;

	carg_member(a, &list, "left", I(3));
	IS(cs_decl(a, "c", ct_struct(a, "c"), cx_list_of(a, &list)),
	   "\tstruct c c = {\n\t\t.left = 3,\n\t};\n");
	carg_member(a, &list, "far_first", N("far"))->notes.after =
		ccomment_text(a, "away");
	IS(cs_decl(a, "c", ct_struct(a, "c"), cx_list_of(a, &list)),
	   "\tstruct c c = {\n\t\t.left\t\t= 3,\n"
	   "\t\t.far_first\t= far,\t/* away */\n\t};\n");
	for (i = 0; i < 20; i++)
		numbers[i] = I(100000 + (int)i);
	IS(cs_decl(a, "n", ct_array(a, ct_name(a, "int"), NULL),
		   cx_list_array(a, numbers, 20)),
	   "\tint n[] = {\n"
	   "\t\t100000, 100001, 100002, 100003, 100004, 100005, 100006, 100007,\n"
	   "\t\t100008, 100009, 100010, 100011, 100012, 100013, 100014, 100015,\n"
	   "\t\t100016, 100017, 100018, 100019,\n\t};\n");
}

/* Blanks, braces always, comments to the end of the line. */
static void another_style(void **state)
{
	static const struct c_style style = {
		.tab_width = 4,
		.is_comment_line = true,
		.width_aim = 40,
		.width_max = 60,
	};
	struct arena *a = *state;
	struct cunit *unit = cunit_new(a, NULL);
	struct carg_list args = { 0 };
	struct cstmt *s = cs_if(a, N("failed"));
	struct cdecl *d = cd_function(a, "Start", ct_function(a, ct_name(a,
		"NTSTATUS"), NULL));

	carg_push(a, &args, N("driver"));
	carg_push(a, &args, I(0))->notes.after = ccomment_text(a, "no\\");
	carg_push(a, &args, N("device"));
	s->notes.before = ccomment_text(a, "Create */ it");
	PUSH(&s->branch.then, cs_return(a, N("status")));
	PUSH(&d->function.body, s);
	PUSH(&d->function.body,
	     cs_expr(a, cx_call_list(a, N("create"), &args)));
	cunit_push(a, unit, d);
	assert_string_equal(print_unit(a, unit, &style),
			    "NTSTATUS Start(void)\n{\n"
			    "    // Create * / it\n    if (failed) {\n"
			    "        return status;\n    }\n"
			    "    create(driver, 0, // no\\ .\n"
			    "           device);\n}\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(one_statement_has_no_braces),
		TEST(braces_on_one_arm_are_on_all),
		TEST(a_chain_of_single_statements),
		TEST(a_commented_or_compound_body_has_braces),
		TEST(an_else_with_a_comment_before_its_if),
		TEST(a_long_condition_is_aligned),
		TEST(loops),
		TEST(switches),
		TEST(declarations_end_in_a_blank_line),
		TEST(a_ladder),
		TEST(a_label_at_the_end_has_a_statement),
		TEST(blank_lines_are_single_and_inside),
		TEST(comments),
		TEST(long_comments_are_wrapped),
		TEST(a_comment_alone_is_a_body),
		TEST(initialisers),
		TEST(another_style),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
