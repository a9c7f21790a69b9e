// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* What the AST of statements is. */
#include "ast_helper.h"

static void lets(void **data)
{
	check_body(*data,
		"let a: int32 = 1\n"
		"let (c, d) = g()\n"
		"const K: uint8 = 2\n"
		"let b",
		"      let\n"
		"        name: arg a\n"
		"        type: type int32\n"
		"        value: integer 1 base 10\n"
		"      let\n"
		"        name: arg c\n"
		"        name: arg d\n"
		"        value: call\n"
		"          callee: name g\n"
		"      const\n"
		"        name: arg K\n"
		"        type: type uint8\n"
		"        value: integer 2 base 10\n"
		"      let\n"
		"        name: arg b\n");
}

static void assignments(void **data)
{
	check_body(*data,
		"a = {}\n"
		"a += 1; a -= 1; a *= 1; a /= 1; a %= 1\n"
		"a &= 1; a |= 1; a ^= 1; a <<= 1; a >>= 1\n"
		"(a, _) = g()",
		"      assign = at\n"
		"        target: name a\n"
		"        value: literal\n"
		"      assign += at\n"
		"        target: name a\n"
		"        value: integer 1 base 10\n"
		"      assign -= at\n"
		"        target: name a\n"
		"        value: integer 1 base 10\n"
		"      assign *= at\n"
		"        target: name a\n"
		"        value: integer 1 base 10\n"
		"      assign /= at\n"
		"        target: name a\n"
		"        value: integer 1 base 10\n"
		"      assign %= at\n"
		"        target: name a\n"
		"        value: integer 1 base 10\n"
		"      assign &= at\n"
		"        target: name a\n"
		"        value: integer 1 base 10\n"
		"      assign |= at\n"
		"        target: name a\n"
		"        value: integer 1 base 10\n"
		"      assign ^= at\n"
		"        target: name a\n"
		"        value: integer 1 base 10\n"
		"      assign <<= at\n"
		"        target: name a\n"
		"        value: integer 1 base 10\n"
		"      assign >>= at\n"
		"        target: name a\n"
		"        value: integer 1 base 10\n"
		"      assign = at\n"
		"        target: tuple\n"
		"          arg\n"
		"            name a\n"
		"          arg\n"
		"            name _\n"
		"        value: call\n"
		"          callee: name g\n");
}

static void calls_and_steps(void **data)
{
	check_body(*data,
		"a++\n"
		"--b\n"
		"try g()\n"
		"{ g() }",
		"      expr\n"
		"        increment postfix ++\n"
		"          name a\n"
		"      expr\n"
		"        increment prefix --\n"
		"          name b\n"
		"      expr\n"
		"        try\n"
		"          call\n"
		"            callee: name g\n"
		"      block close\n"
		"        expr\n"
		"          call\n"
		"            callee: name g\n");
}

static void ifs(void **data)
{
	check_body(*data,
		"if a { } else if b { } else { g() }",
		"      if\n"
		"        condition: name a\n"
		"        then: block close\n"
		"        else: if\n"
		"          condition: name b\n"
		"          then: block close\n"
		"          else: block close\n"
		"            expr\n"
		"              call\n"
		"                callee: name g\n");
}

static void loops(void **data)
{
	check_body(*data,
		"for { }\n"
		"for a { }\n"
		"for let i = 0; i < 3; i++ { }\n"
		"for ; ; { }\n"
		"for i in 0..3 { }\n"
		"l: for i, x in s { break l; continue l; break }",
		"      for\n"
		"        body: block close\n"
		"      for\n"
		"        condition: name a\n"
		"        body: block close\n"
		"      for\n"
		"        init: let\n"
		"          name: arg i\n"
		"          value: integer 0 base 10\n"
		"        condition: binary < at\n"
		"          name i\n"
		"          integer 3 base 10\n"
		"        step: expr\n"
		"          increment postfix ++\n"
		"            name i\n"
		"        body: block close\n"
		"      for\n"
		"        body: block close\n"
		"      for-in i\n"
		"        subject: range\n"
		"          low: integer 0 base 10\n"
		"          high: integer 3 base 10\n"
		"        body: block close\n"
		"      for-in label l i x\n"
		"        subject: name s\n"
		"        body: block close\n"
		"          break l\n"
		"          continue l\n"
		"          break\n");
}

static void switches(void **data)
{
	check_body(*data,
		"n: switch a {\n"
		"case 1, 2:\n"
		"    g()\n"
		"default:\n"
		"#if x\n"
		"case 3:\n"
		"#else\n"
		"case 4:\n"
		"#endif\n"
		"}",
		"      switch label n\n"
		"        subject: name a\n"
		"        case close\n"
		"          value: arg\n"
		"            integer 1 base 10\n"
		"          value: arg\n"
		"            integer 2 base 10\n"
		"          expr\n"
		"            call\n"
		"              callee: name g\n"
		"        case default close\n"
		"        conditional\n"
		"          branch\n"
		"            condition: name x\n"
		"            case close\n"
		"              value: arg\n"
		"                integer 3 base 10\n"
		"          branch\n"
		"            case close\n"
		"              value: arg\n"
		"                integer 4 base 10\n");
}

static void leaving(void **data)
{
	check_body(*data,
		"defer g()\n"
		"errdefer { g() }\n"
		"m: { }\n"
		"return\n"
		"return (1, a)",
		"      defer\n"
		"        expr\n"
		"          call\n"
		"            callee: name g\n"
		"      defer on-error\n"
		"        block close\n"
		"          expr\n"
		"            call\n"
		"              callee: name g\n"
		"      block label m close\n"
		"      return\n"
		"      return\n"
		"        tuple\n"
		"          arg\n"
		"            integer 1 base 10\n"
		"          arg\n"
		"            name a\n");
}

static void conditional_statements(void **data)
{
	check_body(*data,
		"#if target_os(linux)\n"
		"g()\n"
		"#elif a\n"
		"#else\n"
		"h()\n"
		"#endif",
		"      conditional\n"
		"        branch\n"
		"          condition: call\n"
		"            callee: name target_os\n"
		"            arg\n"
		"              name linux\n"
		"          expr\n"
		"            call\n"
		"              callee: name g\n"
		"        branch\n"
		"          condition: name a\n"
		"        branch\n"
		"          expr\n"
		"            call\n"
		"              callee: name h\n");
}

static void refused(void **data)
{
	check_body(*data,
		"async h()\n"
		"let x = 1 + await k(func() { g() })\n"
		"thread { foo() }\n"
		"try { a() } except e { b() } finally { c() }\n"
		"throw x\n"
		"raise y\n"
		"dev.on(func() { throw x })",
		"      refused \"async\"\n"
		"      refused \"await\"\n"
		"      refused \"thread\"\n"
		"      refused \"try\"\n"
		"      refused \"throw\"\n"
		"      refused \"raise\"\n"
		"      expr\n"
		"        call\n"
		"          callee: member on\n"
		"            object: name dev\n"
		"          arg\n"
		"            closure\n"
		"              body: block close\n"
		"                refused \"throw\"\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		AST_TEST(lets),
		AST_TEST(assignments),
		AST_TEST(calls_and_steps),
		AST_TEST(ifs),
		AST_TEST(loops),
		AST_TEST(switches),
		AST_TEST(leaving),
		AST_TEST(conditional_statements),
		AST_TEST(refused),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
