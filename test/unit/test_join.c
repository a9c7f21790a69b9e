// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* C for several kernels as one text. */
#include "print_helper.h"

#include "join/internal.h"

static const unsigned long first[][3] = { { 6, 4, 0 }, { 6, 9, 2 } };

static const struct backend backend = {
	.version_code = "CODE",
	.version_number = "V",
};

static struct version version(struct arena *a, const unsigned long *from,
			      const char *text)
{
	struct version made = { .first = from };
	struct output_file file = { "x.c", text, strlen(text) };

	LIST_PUSH(a, &made.files.list, file);
	return made;
}

static const char *joined(struct arena *a, const char *const *texts,
			  size_t count)
{
	const struct target target = { .backend = &backend };
	struct version versions[3];
	struct output_files files = {};
	struct diags *diags = diags_new(a);

	for (size_t i = 0; i < count; i++)
		versions[i] = version(a, i ? first[i - 1] : NULL, texts[i]);
	join_versions(a, diags, &target, versions, count, &files);
	assert_int_equal(diags->errors, 0);
	assert_int_equal(files.list.count, 1);
	return files.list.items[0].contents;
}

#define JOINED(a, text, ...) do {					\
	static const char *const texts[] = { __VA_ARGS__ };		\
	assert_string_equal(joined(a, texts,				\
				   sizeof(texts) / sizeof(*texts)),	\
			    text);					\
} while (0)

static void what_is_the_same_stands_once(void **state)
{
	JOINED(*state, "int a;\n\nint b;\n", "int a;\n\nint b;\n",
	       "int a;\n\nint b;\n");
}

static void statements_differ_and_not_lines(void **state)
{
	JOINED(*state,
	       "int f(void)\n{\n"
	       "#if CODE >= V(6, 4, 0)\n\tif (a)\n\t\tg(1,\n\t\t  2);\n"
	       "#else\n\tif (a)\n\t\tg(1,\n\t\t  3);\n#endif\n"
	       "\treturn 0;\n}\n",
	       "int f(void)\n{\n\tif (a)\n\t\tg(1,\n\t\t  3);\n"
	       "\treturn 0;\n}\n",
	       "int f(void)\n{\n\tif (a)\n\t\tg(1,\n\t\t  2);\n"
	       "\treturn 0;\n}\n");
}

static void an_else_stays_with_its_if(void **state)
{
	JOINED(*state,
	       "void f(void)\n{\n"
	       "#if CODE >= V(6, 4, 0)\n\tif (b)\n\t\tx();\n\telse\n\t\ty();\n"
	       "#else\n\tif (a)\n\t\tx();\n\telse\n\t\ty();\n#endif\n}\n",
	       "void f(void)\n{\n\tif (a)\n\t\tx();\n\telse\n\t\ty();\n}\n",
	       "void f(void)\n{\n\tif (b)\n\t\tx();\n\telse\n\t\ty();\n}\n");
}

static void versions_in_the_midst_have_two_bounds(void **state)
{
	JOINED(*state,
	       "int a;\n#if CODE >= V(6, 4, 0) && CODE < V(6, 9, 2)\nint b;\n"
	       "#endif\nint c;\n",
	       "int a;\nint c;\n", "int a;\nint b;\nint c;\n",
	       "int a;\nint c;\n");
}

static void the_first_and_last_are_one_condition(void **state)
{
	JOINED(*state,
	       "#if CODE < V(6, 4, 0) || CODE >= V(6, 9, 2)\nint b;\n"
	       "#endif\nint c;\n",
	       "int b;\nint c;\n", "int c;\n", "int b;\nint c;\n");
}

static void inside_a_condition_only_its_versions_count(void **state)
{
	JOINED(*state,
	       "#if CODE >= V(6, 4, 0)\nvoid f(void)\n{\n"
	       "#if CODE >= V(6, 9, 2)\n\ta(\"}\");\n#else\n\tb('{');\n#endif\n"
	       "}\n#endif\nint c;\n",
	       "int c;\n", "void f(void)\n{\n\tb('{');\n}\nint c;\n",
	       "void f(void)\n{\n\ta(\"}\");\n}\nint c;\n");
}

static void cases_and_comments_belong_to_what_follows(void **state)
{
	JOINED(*state,
	       "void f(void)\n{\n\tswitch (n) {\n\tcase 1:\n\t\ta();\n\t\tbreak;\n"
	       "#if CODE >= V(6, 4, 0)\n\t/* new */\n\tcase 2:\n\t\ta();\n"
	       "\t\tbreak;\n#endif\n\tdefault:\n\t\tbreak;\n\t}\n}\n",
	       "void f(void)\n{\n\tswitch (n) {\n\tcase 1:\n\t\ta();\n\t\tbreak;\n"
	       "\tdefault:\n\t\tbreak;\n\t}\n}\n",
	       "void f(void)\n{\n\tswitch (n) {\n\tcase 1:\n\t\ta();\n\t\tbreak;\n"
	       "\t/* new */\n\tcase 2:\n\t\ta();\n\t\tbreak;\n"
	       "\tdefault:\n\t\tbreak;\n\t}\n}\n");
}

static void conditional_includes_come_last(void **state)
{
	JOINED(*state,
	       "#include <b.h>\n#include <version.h>\n"
	       "#if CODE >= V(6, 4, 0)\n#include <a.h>\n#endif\n\nint a;\n",
	       "#include <b.h>\n#include <version.h>\n\nint a;\n",
	       "#include <a.h>\n#include <b.h>\n#include <version.h>\n\nint a;\n");
}

static void lists_are_told_apart_by_element(void **state)
{
	JOINED(*state,
	       "static const struct s s = {\n\t.a = 1,\n#if CODE >= V(6, 4, 0)\n"
	       "\t.b = (x ? 1 :\n\t\t   2),\n#endif\n};\n",
	       "static const struct s s = {\n\t.a = 1,\n};\n",
	       "static const struct s s = {\n\t.a = 1,\n"
	       "\t.b = (x ? 1 :\n\t\t   2),\n};\n");
}

static void files_that_cannot_ask_are_reported(void **state)
{
	const struct target target = { .backend = &backend };
	struct version versions[2] = { { 0 }, { .first = first[0] } };
	struct output_file file = { "Kbuild", "a", 1 };
	struct diags *diags = diags_new(*state);
	struct output_files files = {};

	LIST_PUSH((struct arena *)*state, &versions[0].files.list, file);
	file.contents = "b";
	LIST_PUSH((struct arena *)*state, &versions[1].files.list, file);
	join_versions(*state, diags, &target, versions, 2, &files);
	assert_int_equal(diags->errors, 1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(what_is_the_same_stands_once),
		TEST(statements_differ_and_not_lines),
		TEST(an_else_stays_with_its_if),
		TEST(versions_in_the_midst_have_two_bounds),
		TEST(the_first_and_last_are_one_condition),
		TEST(inside_a_condition_only_its_versions_count),
		TEST(cases_and_comments_belong_to_what_follows),
		TEST(conditional_includes_come_last),
		TEST(lists_are_told_apart_by_element),
		TEST(files_that_cannot_ask_are_reported),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
