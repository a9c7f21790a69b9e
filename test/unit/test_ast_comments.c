// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Where comments go. */
#include "ast_helper.h"

static void file_head(void **data)
{
	check_ast(*data,
		"// SPDX-License-Identifier: GPL-2.0\n"
		"// Copyright\n"
		"\n"
		"// more\n"
		"\n"
		"/// The package.\n"
		"namespace demo // after\n"
		"\n"
		"// import\n"
		"import \"a\" // a\n",
		"  head: line \"// SPDX-License-Identifier: GPL-2.0\"\n"
		"  head: line \"// Copyright\"\n"
		"  head: line \"// more\" blank\n"
		"  namespace demo blank\n"
		"    before: doc \"/// The package.\" blank\n"
		"    after: line \"// after\"\n"
		"  import \"a\" blank\n"
		"    before: line \"// import\" blank\n"
		"    after: line \"// a\"\n");
	check_ast(*data,
		"// licence\n"
		"\n"
		"// decl\n"
		"let x: int32\n",
		"  head: line \"// licence\"\n"
		"  variable x blank\n"
		"    before: line \"// decl\" blank\n"
		"    type: type int32\n");
	check_ast(*data,
		"// decl\n"
		"let x: int32\n",
		"  variable x\n"
		"    before: line \"// decl\"\n"
		"    type: type int32\n");
	check_ast(*data,
		"// licence\n"
		"\n"
		"let x: int32\n",
		"  head: line \"// licence\"\n"
		"  variable x blank\n"
		"    type: type int32\n");
	check_ast(*data,
		"// licence\n"
		"\n"
		"/// doc\n"
		"@packed // pack\n"
		"struct S { }\n",
		"  head: line \"// licence\"\n"
		"  struct S blank\n"
		"    before: line \"// pack\"\n"
		"    before: doc \"/// doc\" blank\n"
		"    attribute packed\n");
	check_ast(*data,
		"// nothing else\n",
		"  end: line \"// nothing else\"\n");
}

static void file_end(void **data)
{
	check_ast(*data,
		"let x: int32 // after\n"
		"\n"
		"// end\n"
		"/* very end */\n",
		"  variable x\n"
		"    after: line \"// after\"\n"
		"    type: type int32\n"
		"  end: line \"// end\" blank\n"
		"  end: block \"/* very end */\"\n");
}

static void import_groups(void **data)
{
	check_ast(*data,
		"// imports\n"
		"import ( // group\n"
		"    // first\n"
		"    \"a/b\" // ab\n"
		"    x \"c/d\"   // cd\n"
		"    // last\n"
		") // behind\n"
		"/* single */ import \"e/f\" // ef\n",
		"  import \"a/b\"\n"
		"    before: line \"// imports\"\n"
		"    before: line \"// group\"\n"
		"    before: line \"// first\"\n"
		"    after: line \"// ab\"\n"
		"  import x \"c/d\"\n"
		"    after: line \"// cd\"\n"
		"    after: line \"// last\"\n"
		"    after: line \"// behind\"\n"
		"  import \"e/f\"\n"
		"    before: block \"/* single */\"\n"
		"    after: line \"// ef\"\n");
}

static void record(void **data)
{
	check_ast(*data,
		"/// doc\n"
		"@packed // pack\n"
		"@align(8)\n"
		"struct P { // open\n"
		"    x: int32, y: int32 // both\n"
		"    // about z\n"
		"    z: bool /* z1 */, /* w0 */ w: byte\n"
		"\n"
		"    // methods\n"
		"\n"
		"    /// length\n"
		"    func f(self p: P) { } // f\n"
		"    // end\n"
		"}\n",
		"  struct P\n"
		"    before: line \"// pack\"\n"
		"    before: doc \"/// doc\"\n"
		"    attribute packed\n"
		"    attribute align\n"
		"      arg\n"
		"        integer 8 base 10\n"
		"    field x\n"
		"      before: line \"// open\"\n"
		"      type: type int32\n"
		"    field y\n"
		"      after: line \"// both\"\n"
		"      type: type int32\n"
		"    field z\n"
		"      before: line \"// about z\"\n"
		"      after: block \"/* z1 */\"\n"
		"      type: type bool\n"
		"    field w\n"
		"      before: block \"/* w0 */\"\n"
		"      type: type byte\n"
		"    function f blank\n"
		"      before: line \"// methods\" blank\n"
		"      before: doc \"/// length\" blank\n"
		"      after: line \"// f\"\n"
		"      param p self\n"
		"        type P\n"
		"      body: block close\n"
		"    end: line \"// end\"\n");
}

static void enum_and_extern(void **data)
{
	check_ast(*data,
		"enum E { // e\n"
		"    A, // a\n"
		"    B, /* c */ C // cc\n"
		"    // end\n"
		"}\n"
		"extern \"a.h\" /* h */ {\n"
		"    struct inode // opaque\n"
		"    // end\n"
		"}\n",
		"  enum E\n"
		"    enumerator A\n"
		"      before: line \"// e\"\n"
		"      after: line \"// a\"\n"
		"    enumerator B\n"
		"    enumerator C\n"
		"      before: block \"/* c */\"\n"
		"      after: line \"// cc\"\n"
		"    end: line \"// end\"\n"
		"  extern\n"
		"    header \"a.h\"\n"
		"    struct inode opaque\n"
		"      before: block \"/* h */\"\n"
		"      after: line \"// opaque\"\n"
		"    end: line \"// end\"\n");
}

static void signatures(void **data)
{
	check_ast(*data,
		"func f(self p: P, /* k */ k: int32, // kk\n"
		"       m: int32 // mm\n"
		"      ) int32 /* body */\n"
		"{ return 1 /* one */ }\n"
		"func g( /* none */ ) { }\n",
		"  function f\n"
		"    param p self\n"
		"      type P\n"
		"    param k\n"
		"      before: block \"/* k */\"\n"
		"      after: line \"// kk\"\n"
		"      type int32\n"
		"    param m\n"
		"      after: line \"// mm\"\n"
		"      type int32\n"
		"    result: type int32\n"
		"    body: block close\n"
		"      return\n"
		"        before: block \"/* body */\"\n"
		"        after: block \"/* one */\"\n"
		"        integer 1 base 10\n"
		"  function g\n"
		"    before: block \"/* none */\"\n"
		"    body: block close\n");
}

static void statements(void **data)
{
	check_body(*data,
		"// first\n"
		"a() // a1\n"
		"b(); /* c0 */ c() /* c1 */; d()\n"
		"\n"
		"// spaced\n"
		"e()\n"
		"\n"
		"f()\n"
		"// end",
		"      expr\n"
		"        before: line \"// first\"\n"
		"        after: line \"// a1\"\n"
		"        call\n"
		"          callee: name a\n"
		"      expr\n"
		"        call\n"
		"          callee: name b\n"
		"      expr\n"
		"        before: block \"/* c0 */\"\n"
		"        after: block \"/* c1 */\"\n"
		"        call\n"
		"          callee: name c\n"
		"      expr\n"
		"        call\n"
		"          callee: name d\n"
		"      expr blank\n"
		"        before: line \"// spaced\" blank\n"
		"        call\n"
		"          callee: name e\n"
		"      expr blank\n"
		"        call\n"
		"          callee: name f\n"
		"      end: line \"// end\"\n");
}

static void branches(void **data)
{
	check_body(*data,
		"if x { // then\n"
		"    // only\n"
		"} // before\n"
		"// else\n"
		"else if f(a /* a */, /* b */ b) { /* in */ }\n"
		"/* last */ else {\n"
		"    y()\n"
		"    // tail\n"
		"} // behind",
		"      if\n"
		"        after: line \"// behind\"\n"
		"        condition: name x\n"
		"        then: block close\n"
		"          end: line \"// then\"\n"
		"          end: line \"// only\"\n"
		"        else: if\n"
		"          condition: call\n"
		"            callee: name f\n"
		"            arg\n"
		"              after: block \"/* a */\"\n"
		"              name a\n"
		"            arg\n"
		"              before: block \"/* b */\"\n"
		"              name b\n"
		"          then: block close\n"
		"            end: line \"// before\"\n"
		"            end: line \"// else\"\n"
		"            end: block \"/* in */\"\n"
		"          else: block close\n"
		"            expr\n"
		"              before: block \"/* last */\"\n"
		"              call\n"
		"                callee: name y\n"
		"            end: line \"// tail\"\n");
}

static void loops(void **data)
{
	check_body(*data,
		"for i in /* r */ 0..3 // head\n"
		"{ q(i) }\n"
		"defer { // defer\n"
		"    x()\n"
		"    // end\n"
		"}",
		"      for-in i\n"
		"        before: block \"/* r */\"\n"
		"        subject: range\n"
		"          low: integer 0 base 10\n"
		"          high: integer 3 base 10\n"
		"        body: block close\n"
		"          expr\n"
		"            before: line \"// head\"\n"
		"            call\n"
		"              callee: name q\n"
		"              arg\n"
		"                name i\n"
		"      defer\n"
		"        block close\n"
		"          expr\n"
		"            before: line \"// defer\"\n"
		"            call\n"
		"              callee: name x\n"
		"          end: line \"// end\"\n");
}

static void cases(void **data)
{
	check_body(*data,
		"switch /* x */ x { // open\n"
		"// about 1\n"
		"case 1, // one\n"
		"     2: // two\n"
		"    y()\n"
		"    // in body\n"
		"// about default\n"
		"default: // default\n"
		"    // nothing\n"
		"// end\n"
		"}",
		"      switch\n"
		"        before: block \"/* x */\"\n"
		"        subject: name x\n"
		"        case close\n"
		"          before: line \"// open\"\n"
		"          before: line \"// about 1\"\n"
		"          value: arg\n"
		"            after: line \"// one\"\n"
		"            integer 1 base 10\n"
		"          value: arg\n"
		"            integer 2 base 10\n"
		"          expr\n"
		"            before: line \"// two\"\n"
		"            call\n"
		"              callee: name y\n"
		"          end: line \"// in body\"\n"
		"        case default close\n"
		"          before: line \"// about default\"\n"
		"          end: line \"// default\"\n"
		"          end: line \"// nothing\"\n"
		"        end: line \"// end\"\n");
}

static void arguments(void **data)
{
	check_body(*data,
		"let v = f(1, // one\n"
		"    2 // two\n"
		"    // end\n"
		") // v\n"
		"g(\n"
		"    // about 0\n"
		"    0,  // zero\n"
		"    null,  // null\n"
		"    &x\n"
		")",
		"      let\n"
		"        after: line \"// v\"\n"
		"        name: arg v\n"
		"        value: call\n"
		"          callee: name f\n"
		"          arg\n"
		"            after: line \"// one\"\n"
		"            integer 1 base 10\n"
		"          arg\n"
		"            after: line \"// two\"\n"
		"            integer 2 base 10\n"
		"          end: line \"// end\"\n"
		"      expr\n"
		"        call\n"
		"          callee: name g\n"
		"          arg\n"
		"            before: line \"// about 0\"\n"
		"            after: line \"// zero\"\n"
		"            integer 0 base 10\n"
		"          arg\n"
		"            after: line \"// null\"\n"
		"            null\n"
		"          arg\n"
		"            unary & at\n"
		"              name x\n");
}

static void literals(void **data)
{
	check_body(*data,
		"return Foo{ // open\n"
		"    a: 1, // a\n"
		"    // about b\n"
		"    b: {1, /* two */ 2}, // b\n"
		"    // end\n"
		"}",
		"      return\n"
		"        literal\n"
		"          type: type Foo\n"
		"          arg a\n"
		"            before: line \"// open\"\n"
		"            after: line \"// a\"\n"
		"            integer 1 base 10\n"
		"          arg b\n"
		"            before: line \"// about b\"\n"
		"            after: line \"// b\"\n"
		"            literal\n"
		"              arg\n"
		"                integer 1 base 10\n"
		"              arg\n"
		"                before: block \"/* two */\"\n"
		"                integer 2 base 10\n"
		"          end: line \"// end\"\n");
}

static void closures(void **data)
{
	check_body(*data,
		"dev.on(func(r: *R) S { // open\n"
		"    return 1 // one\n"
		"    // end\n"
		"}) // on",
		"      expr\n"
		"        after: line \"// on\"\n"
		"        call\n"
		"          callee: member on\n"
		"            object: name dev\n"
		"          arg\n"
		"            closure\n"
		"              param r\n"
		"                pointer\n"
		"                  type R\n"
		"              result: type S\n"
		"              body: block close\n"
		"                return\n"
		"                  before: line \"// open\"\n"
		"                  after: line \"// one\"\n"
		"                  integer 1 base 10\n"
		"                end: line \"// end\"\n");
}

static void inside_expressions(void **data)
{
	check_body(*data,
		"let w = a + // first\n"
		"    b * c // second\n"
		"return (1, /* two */ 2)\n"
		"x = y[/* index */ 0]\n"
		"f((/* paren */ a), \"${g(/* in */ x)} // no /* comment */\")\n"
		"a.b()\n"
		"    // chain\n"
		"    .c()",
		"      let\n"
		"        before: line \"// first\"\n"
		"        after: line \"// second\"\n"
		"        name: arg w\n"
		"        value: binary + at\n"
		"          name a\n"
		"          binary * at\n"
		"            name b\n"
		"            name c\n"
		"      return\n"
		"        before: block \"/* two */\"\n"
		"        tuple\n"
		"          arg\n"
		"            integer 1 base 10\n"
		"          arg\n"
		"            integer 2 base 10\n"
		"      assign = at\n"
		"        before: block \"/* index */\"\n"
		"        target: name x\n"
		"        value: index\n"
		"          object: name y\n"
		"          low: integer 0 base 10\n"
		"      expr\n"
		"        call\n"
		"          callee: name f\n"
		"          arg\n"
		"            before: block \"/* paren */\"\n"
		"            paren\n"
		"              name a\n"
		"          arg\n"
		"            string\n"
		"              piece\n"
		"                call\n"
		"                  callee: name g\n"
		"                  arg\n"
		"                    before: block \"/* in */\"\n"
		"                    name x\n"
		"              piece \" // no /* comment */\"\n"
		"      expr\n"
		"        before: line \"// chain\"\n"
		"        call\n"
		"          callee: member c\n"
		"            object: call\n"
		"              callee: member b\n"
		"                object: name a\n");
}

static void conditionals(void **data)
{
	check_body(*data,
		"#if target_os(linux) // linux\n"
		"    // about x\n"
		"    x()\n"
		"    // end\n"
		"#else // other\n"
		"    // only\n"
		"#endif // behind\n"
		"y()",
		"      conditional\n"
		"        after: line \"// behind\"\n"
		"        branch\n"
		"          condition: call\n"
		"            callee: name target_os\n"
		"            arg\n"
		"              name linux\n"
		"          expr\n"
		"            before: line \"// linux\"\n"
		"            before: line \"// about x\"\n"
		"            call\n"
		"              callee: name x\n"
		"          end: line \"// end\"\n"
		"        branch\n"
		"          end: line \"// other\"\n"
		"          end: line \"// only\"\n"
		"      expr\n"
		"        call\n"
		"          callee: name y\n");
}

static void documentation_is_last(void **data)
{
	check_ast(*data,
		"// licence\n"
		"\n"
		"// plain\n"
		"/// doc 1\n"
		"/// doc 2\n"
		"@packed // pack\n"
		"struct S { }\n",
		"  head: line \"// licence\"\n"
		"  struct S blank\n"
		"    before: line \"// plain\" blank\n"
		"    before: line \"// pack\"\n"
		"    before: doc \"/// doc 1\"\n"
		"    before: doc \"/// doc 2\"\n"
		"    attribute packed\n");
}

static void kinds(void **data)
{
	check_ast(*data,
		"// line\n"
		"\n"
		"/// doc\n"
		"//// line\n"
		"/* block\n"
		"   of two */\n"
		"/** block */\n"
		"let x: int32\n",
		"  head: line \"// line\"\n"
		"  variable x blank\n"
		"    before: doc \"/// doc\" blank\n"
		"    before: line \"//// line\"\n"
		"    before: block \"/* block\\n   of two */\"\n"
		"    before: block \"/** block */\"\n"
		"    type: type int32\n");
}

/* Comments of @text, told by what can come before them. */
static size_t count_in_text(const char *text)
{
	size_t count = 0;
	bool quoted = false;

	for (; *text; text++) {
		if (*text == '"')
			quoted = !quoted;
		if (quoted || text[0] != '/')
			continue;
		if (text[1] == '/') {
			count++;
			text += strcspn(text, "\n") - 1;
		} else if (text[1] == '*') {
			count++;
			text = strstr(text + 2, "*/") + 1;
		}
	}
	return count;
}

/* Lines of a dump that are comments. */
static size_t count_in_dump(const char *dump)
{
	static const char *const starts[] = {
		"before: ", "after: ", "end: ", "head: ",
	};
	size_t count = 0, i;

	for (; *dump; dump = strchr(dump, '\n') + 1) {
		const char *line = dump + strspn(dump, " ");

		for (i = 0; i < sizeof(starts) / sizeof(starts[0]); i++)
			count += !strncmp(line, starts[i], strlen(starts[i])) &&
				 (strchr(line, '"') < strchr(line, '\n'));
	}
	return count;
}

/* A comment wherever one may stand: between any two tokens. */
static void each_in_one_place(void **data)
{
	static const char *const tokens[] = {
		"\n", "namespace", "n", "\n", "import", "(", "a", "\"p\"", ")",
		"\n", "@", "param(", "perm", ":", "1", ")", "let", "x",
		":", "array", "<", "T", ",", "3", ">", "=", "{", "1", ",",
		"2", "}", "\n", "struct", "S", "<", "T", ">", "{", "a", ":",
		"*", "const", "T", ",", "f", ":", "func", "(", "int32", ")",
		"int32", "\n", "func", "m", "(", "self", "s", ":", "S", ",",
		"i", ":", "T", ")", "(", "T", ",", "T", ")", "{", "return",
		"(", "1", ",", "2", ")", "\n", "}", "\n", "}", "\n", "enum",
		"E", ":", "uint8", "{", "A", "=", "1", ",", "B", "}", "\n",
		"type", "F", "=", "func", "(", ")", "\n", "extern", "\"a.h\"",
		"{", "struct", "s", "\"s_t\"", "{", "}", "\n", "func", "f",
		"(", "...", ")", "\n", "}", "\n", "func", "g", "(", ")", "{",
		"if", "a", "==", "f", "(", "b", ",", "c", ")", "{", "g", "(",
		")", "\n", "}", "else", "if", "!", "a", "{", "}", "else", "{",
		"}", "\n", "l", ":", "for", "i", ",", "x", "in", "s", "[", "1",
		"..", "]", "{", "break", "l", "\n", "}", "\n", "for", ";", ";",
		"{", "}", "\n", "switch", "a", "{", "\n", "case", "1", ",",
		"2", ":", "x", "=", "y", ".", "z", "\n", "default", ":", "\n",
		"}", "\n", "h", "(", "func", "(", "x", ":", "T", ")", "T", "{",
		"return", "x", "\n", "}", ",", "T", "{", "k", ":", "1", "}",
		")", "\n", "defer", "{", "i", "++", "\n", "}", "\n", "(", "a",
		",", "_", ")", "=", "try", "f", "(", ")", "\n", "}", "\n",
		"#if", "a", "(", "b", ")", "&&", "c", "\n", "let", "z", ":",
		"T", "\n", "#else", "\n", "let", "z", ":", "U", "\n",
		"#endif", "\n",
	};
	static const char *const comments[] = { " ", " /* c */ ", " // c\n" };
	const size_t count = sizeof(tokens) / sizeof(tokens[0]);
	char text[8192];
	size_t at, i, kind, tried = 0;

	for (kind = 1; kind < 3; kind++) {
		for (at = 0; at < count; at++) {
			text[0] = '\0';
			for (i = 0; i < count; i++) {
				strcat(text, tokens[i]);
				strcat(text, comments[i == at ? kind : 0]);
			}
			parse(*data, text);
			/* `//` may break a line that must not be broken. */
			if (((struct state *)*data)->diags->errors)
				continue;
			assert_int_equal(count_in_dump(dump(*data)), 1);
			tried++;
		}
	}
	assert_true(tried > count);
}

/* The same with all of them at once. */
static void all_counted(void **data)
{
	static const char text[] =
		"// head\n\n// a\nnamespace n // b\nimport ( // c\n\"p\" // d\n"
		"// e\n) // f\nconst A: /* g */ T = /* h */ 1 // i\n"
		"struct S { // j\na: T, /* k */ b: T // l\n// m\n} // n\n"
		"func f(/* o */ a: T, // p\nb: T /* q */) /* r */ {\n"
		"if a /* s */ { // t\n} /* u */ else { /* v */ } // w\n"
		"f(g(/* x */), // y\n{ /* z */ }, \"// no\" /* 1 */)\n"
		"switch a { /* 2 */ case 1: // 3\n// 4\ndefault: /* 5 */ } // 6\n"
		"for /* 7 */ { /* 8 */ }\n/* 9 */ }\n// 10\n";

	parse(*data, text);
	assert_string_equal(first_error(*data), "");
	assert_int_equal(count_in_dump(dump(*data)), count_in_text(text));
	assert_int_equal(count_in_text(text), 37);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		AST_TEST(file_head),
		AST_TEST(file_end),
		AST_TEST(import_groups),
		AST_TEST(record),
		AST_TEST(enum_and_extern),
		AST_TEST(signatures),
		AST_TEST(statements),
		AST_TEST(branches),
		AST_TEST(loops),
		AST_TEST(cases),
		AST_TEST(arguments),
		AST_TEST(literals),
		AST_TEST(closures),
		AST_TEST(inside_expressions),
		AST_TEST(conditionals),
		AST_TEST(documentation_is_last),
		AST_TEST(kinds),
		AST_TEST(each_in_one_place),
		AST_TEST(all_counted),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
