// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* What the AST of declarations and types is. */
#include "ast_helper.h"

static void imports(void **data)
{
	check_ast(*data,
		"namespace demo\n"
		"import \"a/b\"\n"
		"import x \"c/d\"\n"
		"import (\n"
		"    \"e/f\"\n"
		"    y \"g/h\"\n"
		")\n",
		"  namespace demo\n"
		"  import \"a/b\"\n"
		"  import x \"c/d\"\n"
		"  import \"e/f\"\n"
		"  import y \"g/h\"\n");
}

static void variables(void **data)
{
	check_ast(*data,
		"const A = 1\n"
		"const B: uint8 = 2\n"
		"let c: int32\n"
		"let (d, _) = f()\n",
		"  constant A\n"
		"    value: integer 1 base 10\n"
		"  constant B\n"
		"    type: type uint8\n"
		"    value: integer 2 base 10\n"
		"  variable c\n"
		"    type: type int32\n"
		"  variable\n"
		"    name: arg d\n"
		"    name: arg _\n"
		"    value: call\n"
		"      callee: name f\n");
}

static void attributes(void **data)
{
	check_ast(*data,
		"@param(perm: 0o644, desc: \"x\", *byte) @accepts(*const byte)\n"
		"@context(atomic) @scoped(mem.free) let e = {}\n",
		"  variable e\n"
		"    attribute param\n"
		"      arg perm\n"
		"        integer 420 base 8\n"
		"      arg desc\n"
		"        string\n"
		"          piece \"x\"\n"
		"      arg\n"
		"        type: pointer\n"
		"          type byte\n"
		"    attribute accepts\n"
		"      arg\n"
		"        type: pointer const\n"
		"          type byte\n"
		"    attribute context\n"
		"      arg\n"
		"        name atomic\n"
		"        type: type atomic\n"
		"    attribute scoped\n"
		"      arg\n"
		"        member free\n"
		"          object: name mem\n"
		"        type: type mem free\n"
		"    value: literal\n");
}

static void aliases(void **data)
{
	check_ast(*data,
		"type F = func(*int32, int32) int32\n"
		"type G: uint32\n"
		"type H = struct { a: int32 }\n",
		"  alias F\n"
		"    type: func-type\n"
		"      param\n"
		"        pointer\n"
		"          type int32\n"
		"      param\n"
		"        type int32\n"
		"      result: type int32\n"
		"  alias G distinct\n"
		"    type: type uint32\n"
		"  struct H\n"
		"    field a\n"
		"      type: type int32\n");
}

static void functions(void **data)
{
	check_ast(*data,
		"func new<T, U>(x: T) { }\n"
		"func scale(self p: *Point, @noescape f: func()) int32 { }\n"
		"mutating move(self p: *P) { }\n"
		"extern func DriverEntry(o: *int32 \"PVOID\") int32 \"LONG\" { }\n"
		"func sum(n: int32, args: ...) (int32, bool) { }\n",
		"  function new\n"
		"    type-param: param T\n"
		"    type-param: param U\n"
		"    param x\n"
		"      type T\n"
		"    body: block close\n"
		"  function scale\n"
		"    param p self\n"
		"      pointer\n"
		"        type Point\n"
		"    param f\n"
		"      attribute noescape\n"
		"      func-type\n"
		"    result: type int32\n"
		"    body: block close\n"
		"  function move mutating\n"
		"    param p self\n"
		"      pointer\n"
		"        type P\n"
		"    body: block close\n"
		"  function DriverEntry extern result-spelling \"LONG\"\n"
		"    param o spelling \"PVOID\"\n"
		"      pointer\n"
		"        type int32\n"
		"    result: type int32\n"
		"    body: block close\n"
		"  function sum\n"
		"    param n\n"
		"      type int32\n"
		"    param args variadic\n"
		"    result: tuple-type\n"
		"      type int32\n"
		"      type bool\n"
		"    body: block close\n");
}

static void structs(void **data)
{
	check_ast(*data,
		"struct P<T> {\n"
		"    x: int32, y: T\n"
		"    f: func(a: int32) bool\n"
		"    mutating move(self p: *P, k: int32) { }\n"
		"    func new() P { }\n"
		"    struct In { z: byte }\n"
		"}\n"
		"union U { a: int32, b: uint8 }\n"
		"class C {\n"
		"    n: int32\n"
		"    deinit(self c: *C) { }\n"
		"}\n",
		"  struct P\n"
		"    type-param: param T\n"
		"    field x\n"
		"      type: type int32\n"
		"    field y\n"
		"      type: type T\n"
		"    field f\n"
		"      type: func-type\n"
		"        param a\n"
		"          type int32\n"
		"        result: type bool\n"
		"    function move mutating\n"
		"      param p self\n"
		"        pointer\n"
		"          type P\n"
		"      param k\n"
		"        type int32\n"
		"      body: block close\n"
		"    function new\n"
		"      result: type P\n"
		"      body: block close\n"
		"    struct In\n"
		"      field z\n"
		"        type: type byte\n"
		"  union U\n"
		"    field a\n"
		"      type: type int32\n"
		"    field b\n"
		"      type: type uint8\n"
		"  class C\n"
		"    field n\n"
		"      type: type int32\n"
		"    function deinit deinit\n"
		"      param c self\n"
		"        pointer\n"
		"          type C\n"
		"      body: block close\n");
}

static void enums(void **data)
{
	check_ast(*data,
		"enum E { A, B = 4, C }\n"
		"enum M: uint32 {\n"
		"    X\n"
		"    Y\n"
		"}\n",
		"  enum E\n"
		"    enumerator A\n"
		"    enumerator B\n"
		"      value: integer 4 base 10\n"
		"    enumerator C\n"
		"  enum M\n"
		"    base: type uint32\n"
		"    enumerator X\n"
		"    enumerator Y\n");
}

static void conditionals(void **data)
{
	check_ast(*data,
		"#if target_os(linux) && !kernel_version(6, 4)\n"
		"import \"a\"\n"
		"let x = 1\n"
		"#elif a || b\n"
		"#else\n"
		"func f() { }\n"
		"#endif\n"
		"struct S {\n"
		"#if a\n"
		"    w: byte\n"
		"#endif\n"
		"}\n"
		"enum E {\n"
		"#if a\n"
		"    A\n"
		"#endif\n"
		"}\n",
		"  conditional\n"
		"    branch\n"
		"      condition: binary && at\n"
		"        call\n"
		"          callee: name target_os\n"
		"          arg\n"
		"            name linux\n"
		"        unary ! at\n"
		"          call\n"
		"            callee: name kernel_version\n"
		"            arg\n"
		"              integer 6 base 10\n"
		"            arg\n"
		"              integer 4 base 10\n"
		"      import \"a\"\n"
		"      variable x\n"
		"        value: integer 1 base 10\n"
		"    branch\n"
		"      condition: binary || at\n"
		"        name a\n"
		"        name b\n"
		"    branch\n"
		"      function f\n"
		"        body: block close\n"
		"  struct S\n"
		"    conditional\n"
		"      branch\n"
		"        condition: name a\n"
		"        field w\n"
		"          type: type byte\n"
		"  enum E\n"
		"    conditional\n"
		"      branch\n"
		"        condition: name a\n"
		"        enumerator A\n");
}

static void extern_members(void **data)
{
	check_ast(*data,
		"extern \"a.h\", \"b.h\" {\n"
		"    struct inode\n"
		"    struct file \"file_t\" {\n"
		"        flags: uint32 \"unsigned int\"\n"
		"        owner: *module = THIS\n"
		"    }\n"
		"    func new_name \"old_name\" (uint32, p: *byte \"char *\", ...) int32 \"int\"\n"
		"    @sleeps func msleep(ms: uint32)\n"
		"    const O: uint32\n"
		"    let jiffies: uint64 \"unsigned long\"\n"
		"    type t \"t_s\"\n"
		"    enum en: uint32\n"
		"}\n"
		"extern c { func puts(s: string) int32 }\n",
		"  extern\n"
		"    header \"a.h\"\n"
		"    header \"b.h\"\n"
		"    struct inode opaque\n"
		"    struct file spelling \"file_t\"\n"
		"      field flags type-spelling \"unsigned int\"\n"
		"        type: type uint32\n"
		"      field owner\n"
		"        type: pointer\n"
		"          type module\n"
		"        value: name THIS\n"
		"    function new_name spelling \"old_name\" result-spelling \"int\"\n"
		"      param\n"
		"        type uint32\n"
		"      param p spelling \"char *\"\n"
		"        pointer\n"
		"          type byte\n"
		"      param variadic\n"
		"      result: type int32\n"
		"    function msleep\n"
		"      attribute sleeps\n"
		"      param ms\n"
		"        type uint32\n"
		"    constant O\n"
		"      type: type uint32\n"
		"    variable jiffies type-spelling \"unsigned long\"\n"
		"      type: type uint64\n"
		"    alias t spelling \"t_s\" distinct\n"
		"    enum en opaque\n"
		"      base: type uint32\n"
		"  extern\n"
		"    label \"c\"\n"
		"    function puts\n"
		"      param s\n"
		"        type string\n"
		"      result: type int32\n");
}

static void extern_layouts(void **data)
{
	check_ast(*data,
		"extern \"a.h\" {\n"
		"    struct irp {\n"
		"        union { a: int32 }\n"
		"        u: union { b: int32 }\n"
		"        e: enum { C }\n"
		"        bits: uint32 : 3\n"
		"        read: func(f: *user byte \"char __user *\") isize \"ssize_t\"\n"
		"        tail: array<byte>\n"
		"    }\n"
		"    type s = struct { a: int32 }\n"
		"}\n",
		"  extern\n"
		"    header \"a.h\"\n"
		"    struct irp\n"
		"      union member\n"
		"        field a\n"
		"          type: type int32\n"
		"      union u member\n"
		"        field b\n"
		"          type: type int32\n"
		"      enum e member\n"
		"        enumerator C\n"
		"      field bits\n"
		"        type: type uint32\n"
		"        bits: integer 3 base 10\n"
		"      field read\n"
		"        type: func-type result-spelling \"ssize_t\"\n"
		"          param f spelling \"char __user *\"\n"
		"            pointer user\n"
		"              type byte\n"
		"          result: type isize\n"
		"      field tail flexible\n"
		"        type: type array\n"
		"          argument: type byte\n"
		"    struct s spelling \"s\"\n"
		"      field a\n"
		"        type: type int32\n");
}

static void types(void **data)
{
	check_ast(*data,
		"let a: *const T\n"
		"let b: *user const byte\n"
		"let c: &T\n"
		"let d: []const byte\n"
		"let e: array<array<_, 3>, N * (2 + m.K)>\n"
		"let f: p.Vec<*p.T, []int32>\n"
		"let g: func(int32, x: *T) (int32, bool)\n"
		"let h: func()\n",
		"  variable a\n"
		"    type: pointer const\n"
		"      type T\n"
		"  variable b\n"
		"    type: pointer user const\n"
		"      type byte\n"
		"  variable c\n"
		"    type: reference\n"
		"      type T\n"
		"  variable d\n"
		"    type: slice-type const\n"
		"      type byte\n"
		"  variable e\n"
		"    type: type array\n"
		"      argument: type array\n"
		"        argument: type _\n"
		"        argument: value-type\n"
		"          integer 3 base 10\n"
		"      argument: value-type\n"
		"        binary * at\n"
		"          name N\n"
		"          paren\n"
		"            binary + at\n"
		"              integer 2 base 10\n"
		"              member K\n"
		"                object: name m\n"
		"  variable f\n"
		"    type: type p Vec\n"
		"      argument: pointer\n"
		"        type p T\n"
		"      argument: slice-type\n"
		"        type int32\n"
		"  variable g\n"
		"    type: func-type\n"
		"      param\n"
		"        type int32\n"
		"      param x\n"
		"        pointer\n"
		"          type T\n"
		"      result: tuple-type\n"
		"        type int32\n"
		"        type bool\n"
		"  variable h\n"
		"    type: func-type\n");
}

/* Where nodes and names are, with columns in code points. */
static void places(void **data)
{
	parse(*data, "namespace n\n\nlet e = \"é\" + b.\n\tc\n");
	assert_string_equal(dump(*data),
		"file \"test.arc\"\n"
		"  namespace 1:11-12 n@1:11\n"
		"  variable 3:1-4:3 e@3:5 blank\n"
		"    value: binary 3:9-4:3 + at 3:13-14\n"
		"      string 3:9-12\n"
		"        piece 3:10-11 \"é\"\n"
		"      member 3:15-4:3 c@4:2\n"
		"        object: name 3:15-16 b\n");
}

/* CRLF, and files without a last newline. */
static void line_ends(void **data)
{
	check_ast(*data, "let a = 1\r\nlet b = 2\r\n",
		  "  variable a\n"
		  "    value: integer 1 base 10\n"
		  "  variable b\n"
		  "    value: integer 2 base 10\n");
	check_ast(*data, "let a = 1",
		  "  variable a\n"
		  "    value: integer 1 base 10\n");
	check_ast(*data, "", "");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		AST_TEST(imports),
		AST_TEST(variables),
		AST_TEST(attributes),
		AST_TEST(aliases),
		AST_TEST(functions),
		AST_TEST(structs),
		AST_TEST(enums),
		AST_TEST(conditionals),
		AST_TEST(extern_members),
		AST_TEST(extern_layouts),
		AST_TEST(types),
		AST_TEST(places),
		AST_TEST(line_ends),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
