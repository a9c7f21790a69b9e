// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* What the AST of expressions is. */
#include "ast_helper.h"

static void precedence(void **data)
{
	check_body(*data,
		"a = 1 + 2 * 3 - -4\n"
		"a = a || b && c | d ^ e & f == g\n"
		"a = a << 1 >> 2 / 3 % 4",
		"      assign = at\n"
		"        target: name a\n"
		"        value: binary - at\n"
		"          binary + at\n"
		"            integer 1 base 10\n"
		"            binary * at\n"
		"              integer 2 base 10\n"
		"              integer 3 base 10\n"
		"          unary - at\n"
		"            integer 4 base 10\n"
		"      assign = at\n"
		"        target: name a\n"
		"        value: binary || at\n"
		"          name a\n"
		"          binary && at\n"
		"            name b\n"
		"            binary | at\n"
		"              name c\n"
		"              binary ^ at\n"
		"                name d\n"
		"                binary & at\n"
		"                  name e\n"
		"                  binary == at\n"
		"                    name f\n"
		"                    name g\n"
		"      assign = at\n"
		"        target: name a\n"
		"        value: binary >> at\n"
		"          binary << at\n"
		"            name a\n"
		"            integer 1 base 10\n"
		"          binary % at\n"
		"            binary / at\n"
		"              integer 2 base 10\n"
		"              integer 3 base 10\n"
		"            integer 4 base 10\n");
}

static void comparisons(void **data)
{
	check_body(*data,
		"a = b != c; a = b < c; a = b > c; a = b <= c; a = b >= c",
		"      assign = at\n"
		"        target: name a\n"
		"        value: binary != at\n"
		"          name b\n"
		"          name c\n"
		"      assign = at\n"
		"        target: name a\n"
		"        value: binary < at\n"
		"          name b\n"
		"          name c\n"
		"      assign = at\n"
		"        target: name a\n"
		"        value: binary > at\n"
		"          name b\n"
		"          name c\n"
		"      assign = at\n"
		"        target: name a\n"
		"        value: binary <= at\n"
		"          name b\n"
		"          name c\n"
		"      assign = at\n"
		"        target: name a\n"
		"        value: binary >= at\n"
		"          name b\n"
		"          name c\n");
}

static void prefixes(void **data)
{
	check_body(*data,
		"a = !a; a = ~a; a = &a; a = *a; a = try g(); a = (b)\n"
		"a = ++b + c--",
		"      assign = at\n"
		"        target: name a\n"
		"        value: unary ! at\n"
		"          name a\n"
		"      assign = at\n"
		"        target: name a\n"
		"        value: unary ~ at\n"
		"          name a\n"
		"      assign = at\n"
		"        target: name a\n"
		"        value: unary & at\n"
		"          name a\n"
		"      assign = at\n"
		"        target: name a\n"
		"        value: unary * at\n"
		"          name a\n"
		"      assign = at\n"
		"        target: name a\n"
		"        value: try\n"
		"          call\n"
		"            callee: name g\n"
		"      assign = at\n"
		"        target: name a\n"
		"        value: paren\n"
		"          name b\n"
		"      assign = at\n"
		"        target: name a\n"
		"        value: binary + at\n"
		"          increment prefix ++\n"
		"            name b\n"
		"          increment postfix --\n"
		"            name c\n");
}

static void postfixes(void **data)
{
	check_body(*data,
		"a = b.c.d(1, x, {}).e[2]\n"
		"a = s[1..2][..][1..][..2]",
		"      assign = at\n"
		"        target: name a\n"
		"        value: index\n"
		"          object: member e\n"
		"            object: call\n"
		"              callee: member d\n"
		"                object: member c\n"
		"                  object: name b\n"
		"              arg\n"
		"                integer 1 base 10\n"
		"              arg\n"
		"                name x\n"
		"              arg\n"
		"                literal\n"
		"          low: integer 2 base 10\n"
		"      assign = at\n"
		"        target: name a\n"
		"        value: slice\n"
		"          object: slice\n"
		"            object: slice\n"
		"              object: slice\n"
		"                object: name s\n"
		"                low: integer 1 base 10\n"
		"                high: integer 2 base 10\n"
		"            low: integer 1 base 10\n"
		"          high: integer 2 base 10\n");
}

static void generics(void **data)
{
	check_body(*data,
		"a = g<int32, 4>(x)\n"
		"a = Vec<int32>.new()\n"
		"a = sizeof<T> + sizeof<*T>() + alignof<T>()\n"
		"a = b < c",
		"      assign = at\n"
		"        target: name a\n"
		"        value: call\n"
		"          callee: instance\n"
		"            generic: name g\n"
		"            argument: type int32\n"
		"            argument: value-type\n"
		"              integer 4 base 10\n"
		"          arg\n"
		"            name x\n"
		"      assign = at\n"
		"        target: name a\n"
		"        value: call\n"
		"          callee: member new\n"
		"            object: instance\n"
		"              generic: name Vec\n"
		"              argument: type int32\n"
		"      assign = at\n"
		"        target: name a\n"
		"        value: binary + at\n"
		"          binary + at\n"
		"            instance\n"
		"              generic: name sizeof\n"
		"              argument: type T\n"
		"            call\n"
		"              callee: instance\n"
		"                generic: name sizeof\n"
		"                argument: pointer\n"
		"                  type T\n"
		"          call\n"
		"            callee: instance\n"
		"              generic: name alignof\n"
		"              argument: type T\n"
		"      assign = at\n"
		"        target: name a\n"
		"        value: binary < at\n"
		"          name b\n"
		"          name c\n");
}

static void literals(void **data)
{
	check_body(*data,
		"a = Vec<int32>{1}\n"
		"a = p.T{x: 1, y: {2}, \"k\": 3}",
		"      assign = at\n"
		"        target: name a\n"
		"        value: literal\n"
		"          type: type Vec\n"
		"            argument: type int32\n"
		"          arg\n"
		"            integer 1 base 10\n"
		"      assign = at\n"
		"        target: name a\n"
		"        value: literal\n"
		"          type: type p T\n"
		"          arg x\n"
		"            integer 1 base 10\n"
		"          arg y\n"
		"            literal\n"
		"              arg\n"
		"                integer 2 base 10\n"
		"          arg\n"
		"            key: string\n"
		"              piece \"k\"\n"
		"            integer 3 base 10\n");
}

static void numbers(void **data)
{
	check_body(*data,
		"a = 1_000 + 0xfF + 0o17 + 0b1010\n"
		"a = 1.5 + 1e3 + 2.5e-1\n"
		"a = 0x7fffffffffffffffffffffffffffffff",
		"      assign = at\n"
		"        target: name a\n"
		"        value: binary + at\n"
		"          binary + at\n"
		"            binary + at\n"
		"              integer 1000 base 10\n"
		"              integer 255 base 16\n"
		"            integer 15 base 8\n"
		"          integer 10 base 2\n"
		"      assign = at\n"
		"        target: name a\n"
		"        value: binary + at\n"
		"          binary + at\n"
		"            float 1.5\n"
		"            float 1000\n"
		"          float 0.25\n"
		"      assign = at\n"
		"        target: name a\n"
		"        value: integer 170141183460469231731687303715884105727 base 16\n");
}

static void characters(void **data)
{
	check_body(*data,
		"a = 'a' + '\\n' + '\\x41' + '\\u20ac' + 'é' + '\\'' + '\\0' ",
		"      assign = at\n"
		"        target: name a\n"
		"        value: binary + at\n"
		"          binary + at\n"
		"            binary + at\n"
		"              binary + at\n"
		"                binary + at\n"
		"                  binary + at\n"
		"                    character 97\n"
		"                    character 10\n"
		"                  character 65\n"
		"                character 8364\n"
		"              character 233\n"
		"            character 39\n"
		"          character 0\n");
}

static void strings(void **data)
{
	check_body(*data,
		"a = \"\" + \"a${b}c${\"d${e}\"}\"\n"
		"a = \"\\t\\n\\r\\\"\\\\\\'\\$\\x41\\u00e9{}$\"",
		"      assign = at\n"
		"        target: name a\n"
		"        value: binary + at\n"
		"          string\n"
		"          string\n"
		"            piece \"a\"\n"
		"            piece\n"
		"              name b\n"
		"            piece \"c\"\n"
		"            piece\n"
		"              string\n"
		"                piece \"d\"\n"
		"                piece\n"
		"                  name e\n"
		"      assign = at\n"
		"        target: name a\n"
		"        value: string\n"
		"          piece \"\\t\\n\\x0d\\\"\\\\'$Aé{}$\"\n");
}

static void constants(void **data)
{
	check_body(*data,
		"a = true; a = false; a = null",
		"      assign = at\n"
		"        target: name a\n"
		"        value: bool true\n"
		"      assign = at\n"
		"        target: name a\n"
		"        value: bool false\n"
		"      assign = at\n"
		"        target: name a\n"
		"        value: null\n");
}

static void closures(void **data)
{
	check_body(*data,
		"a = func(x: int32) bool { return x }\n"
		"a = (r: *R, s: S) => { g() }",
		"      assign = at\n"
		"        target: name a\n"
		"        value: closure\n"
		"          param x\n"
		"            type int32\n"
		"          result: type bool\n"
		"          body: block close\n"
		"            return\n"
		"              name x\n"
		"      assign = at\n"
		"        target: name a\n"
		"        value: closure arrow\n"
		"          param r\n"
		"            pointer\n"
		"              type R\n"
		"          param s\n"
		"            type S\n"
		"          body: block close\n"
		"            expr\n"
		"              call\n"
		"                callee: name g\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		AST_TEST(precedence),
		AST_TEST(comparisons),
		AST_TEST(prefixes),
		AST_TEST(postfixes),
		AST_TEST(generics),
		AST_TEST(literals),
		AST_TEST(numbers),
		AST_TEST(characters),
		AST_TEST(strings),
		AST_TEST(constants),
		AST_TEST(closures),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
