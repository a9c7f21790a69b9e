// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* The layout of documents, and the writer below it. */
#include "print_helper.h"

#include "print/doc.h"

#define T(text) doc_text(a, text)
#define S(text) doc_string(a, text)

/* The text of @doc in a style of @aim columns, ten more at most. */
static const char *layout(struct arena *a, const struct doc *doc,
			  unsigned int aim, unsigned int trail)
{
	struct c_style style = kernel_style;
	struct text text = { 0 };
	struct writer writer;

	style.width_aim = aim;
	style.width_max = aim + 10;
	writer = writer_new(a, &text, &style);
	doc_layout(&writer, doc, trail);
	LIST_PUSH(a, &text.list, '\0');
	return text.list.items;
}

#define IS(doc, aim, text) assert_string_equal(layout(a, doc, aim, 0), text)

/* `aaa bbb …`: words of three letters. */
static struct doc_items words(struct arena *a, int count)
{
	struct doc_items items = { 0 };
	int i;

	for (i = 0; i < count; i++)
		doc_push(a, &items,
			 T(arena_printf(a, "%c%c%c", 'a' + i, 'a' + i,
					'a' + i)));
	return items;
}

static void a_fill_uses_its_lines(void **state)
{
	struct arena *a = *state;
	struct doc_items items = words(a, 5);
	const struct doc *fill = doc_fill(a, &items);

	IS(fill, 19, "aaa bbb ccc ddd eee");
	IS(fill, 18, "aaa bbb ccc ddd\neee");
	IS(fill, 11, "aaa bbb ccc\nddd eee");
	IS(fill, 1, "aaa\nbbb\nccc\nddd\neee");
}

static void an_item_of_several_lines_may_end_its_line(void **state)
{
	struct arena *a = *state;
	struct doc_items inner = words(a, 3), outer = { 0 };

	doc_push(a, &outer, doc_fill(a, &inner));
	doc_push(a, &outer, T("x"));
	IS(doc_fill(a, &outer), 9, "aaa bbb\nccc x");
	outer.is_apart = true;
	IS(doc_fill(a, &outer), 9, "aaa bbb\nccc\nx");
	IS(doc_fill(a, &outer), 13, "aaa bbb ccc x");
}

static void what_trails_counts(void **state)
{
	struct arena *a = *state;
	struct doc_items items = words(a, 2);
	const struct doc *fill = doc_fill(a, &items);

	assert_string_equal(layout(a, fill, 9, 2), "aaa bbb");
	assert_string_equal(layout(a, fill, 8, 2), "aaa\nbbb");
	IS(doc_seq(a, fill, T(");")), 9, "aaa bbb);");
	IS(doc_seq(a, fill, T(");")), 8, "aaa\nbbb);");
}

static void continuation_lines_are_aligned(void **state)
{
	struct arena *a = *state;
	struct doc_items items = words(a, 3);
	const struct doc *fill = doc_fill(a, &items);

	IS(doc_seq(a, T("f("), fill, T(")")), 9, "f(aaa bbb\n  ccc)");
	IS(doc_seq(a, T("0123456789("), fill, T(")")), 18,
	   "0123456789(aaa bbb\n\t   ccc)");
}

static void the_outermost_place_is_used_first(void **state)
{
	struct arena *a = *state;
	struct doc_items inner = words(a, 2), outer = { 0 };

	doc_push(a, &outer, T("xxxxxx,"));
	doc_push(a, &outer, doc_seq(a, T("g("), doc_fill(a, &inner), T(")")));
	IS(doc_fill(a, &outer), 18, "xxxxxx, g(aaa bbb)");
	IS(doc_fill(a, &outer), 17, "xxxxxx,\ng(aaa bbb)");
	IS(doc_fill(a, &outer), 9, "xxxxxx,\ng(aaa\n  bbb)");
}

static void a_nest_opens_its_line_only_at_the_last_column(void **state)
{
	struct arena *a = *state;
	const struct doc *inner = T("0123456789abcdef");
	const struct doc *call = doc_nest(a, "function_name(", inner, ")");

	IS(call, 31, "function_name(0123456789abcdef)");
	IS(call, 21, "function_name(0123456789abcdef)");
	IS(call, 19, "function_name(\n\t0123456789abcdef)");
	inner = S("\"0123456789abcdef\"");
	call = doc_nest(a, "function_name(", inner, ")");
	IS(call, 24, "function_name(\"0123456789abcdef\")");
}

static void splits(void **state)
{
	struct arena *a = *state;
	struct doc_items items = words(a, 3);
	const struct doc *call = doc_nest(a, "call(", doc_fill(a, &items),
					  ")");
	const struct doc *left = T("left =");

	IS(doc_split(a, SPLIT_LATE, left, call), 24, "left = call(aaa bbb ccc)");
	IS(doc_split(a, SPLIT_LATE, left, call), 23,
	   "left = call(aaa bbb\n\t    ccc)");
	IS(doc_split(a, SPLIT_EARLY, left, call), 25,
	   "left = call(aaa bbb ccc)");
	left = T("the left =");
	IS(doc_split(a, SPLIT_EARLY, left, call), 25,
	   "the left =\n\tcall(aaa bbb ccc)");
	IS(doc_split(a, SPLIT_EARLY, left, call), 24,
	   "the left = call(aaa bbb\n\t\tccc)");
	IS(doc_split(a, SPLIT_RESULT, T("static int"), T("a_function(void)")),
	   20, "static int\na_function(void)");
	IS(doc_split(a, SPLIT_POINTER, T("char *"), T("f(void)")), 20,
	   "char *f(void)");
}

static void braces(void **state)
{
	struct arena *a = *state;
	struct doc_items none = { 0 }, items = words(a, 3), four = words(a, 4);

	IS(doc_braces(a, BRACES_FILL, &none, false, NULL), 9, "{ }");
	IS(doc_braces(a, BRACES_LINES, &none, false, NULL), 9, "{ }");
	IS(doc_braces(a, BRACES_FILL, &items, false, NULL), 17,
	   "{ aaa, bbb, ccc }");
	IS(doc_braces(a, BRACES_FILL, &four, false, NULL), 17,
	   "{\n\taaa, bbb,\n\tccc, ddd,\n}");
	IS(doc_braces(a, BRACES_ONE_LINE, &items, false, NULL), 16,
	   "{\n\taaa,\n\tbbb,\n\tccc,\n}");
	IS(doc_braces(a, BRACES_LINES, &items, true, NULL), 80,
	   "{\n\taaa,\n\tbbb,\n\tccc\n}");
	items.list.items[1].blank_before = true;
	items.list.items[0].blank_before = true;
	IS(doc_braces(a, BRACES_LINES, &items, false, NULL), 80,
	   "{\n\taaa,\n\n\tbbb,\n\tccc,\n}");
}

static void widths(void **state)
{
	struct arena *a = *state;
	struct doc_items items = words(a, 3);
	const struct doc *fill = doc_fill(a, &items);

	assert_int_equal(doc_width(T("abc")), 3);
	assert_int_equal(doc_width(T(".ab\t=")), 9);
	assert_int_equal(doc_width(fill), 11);
	assert_int_equal(doc_width(doc_nest(a, "f(", fill, ")")), 14);
	assert_int_equal(doc_width(doc_split(a, SPLIT_LATE, T("a ="), fill)),
			 15);
	assert_true(doc_width(doc_braces(a, BRACES_LINES, &items, false,
					 NULL)) >= DOC_WIDE);
}

/* Calls in each other, each with two arguments. */
static void deep_documents_are_laid_out_in_linear_time(void **state)
{
	struct arena *a = *state;
	const struct doc *doc = T("x");
	int i;

	for (i = 0; i < 2000; i++) {
		struct doc_items items = { 0 };

		doc_push(a, &items, doc_seq(a, doc, T(",")));
		doc_push(a, &items, doc_split(a, SPLIT_LATE, T("y"), T("z")));
		doc = doc_nest(a, "f(", doc_fill(a, &items), ")");
	}
	assert_true(strlen(layout(a, doc, 80, 0)) > 2000);
}

static void the_writer_keeps_lines_tidy(void **state)
{
	struct arena *a = *state;
	struct text text = { 0 };
	struct writer w = writer_new(a, &text, &kernel_style);

	write_blank(&w);
	write_text(&w, "a {");
	write_newline(&w, 8);
	write_opened(&w);
	write_blank(&w);
	write_text(&w, "b");
	write_newline(&w, 8);
	write_blank(&w);
	write_blank(&w);
	write_text(&w, "c");
	write_newline(&w, 12);
	write_text(&w, "d");
	write_newline(&w, 0);
	write_blank(&w);
	write_closing(&w);
	write_text(&w, "}");
	assert_int_equal(w.column, 1);
	assert_int_equal(w.widest, 13);
	LIST_PUSH(a, &text.list, '\0');
	assert_string_equal(text.list.items,
			    "a {\n\tb\n\n\tc\n\t    d\n}");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_fill_uses_its_lines),
		TEST(an_item_of_several_lines_may_end_its_line),
		TEST(what_trails_counts),
		TEST(continuation_lines_are_aligned),
		TEST(the_outermost_place_is_used_first),
		TEST(a_nest_opens_its_line_only_at_the_last_column),
		TEST(splits),
		TEST(braces),
		TEST(widths),
		TEST(deep_documents_are_laid_out_in_linear_time),
		TEST(the_writer_keeps_lines_tidy),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
