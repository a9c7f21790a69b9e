// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Declarations and whole files as text. */
#include "print_helper.h"

#define N(name) cx_name(a, name)
#define I(value) cx_int(a, value)
#define T(name) ct_name(a, name)
#define IS(decl, text) assert_string_equal(print_decl_alone(a, decl), text)

/* A variable without initialiser. */
static struct cdecl *variable(struct arena *a, const char *name,
			      const struct ctype *type)
{
	return cd_variable(a, name, type, NULL);
}

static void declarators(void **state)
{
	struct arena *a = *state;
	struct cparam_list params = { 0 };
	struct ctype *function, *text;

	cparam_push(a, &params, NULL, pointer_to(a, "struct inode", NULL));
	cparam_push(a, &params, NULL, pointer_to(a, "struct file", NULL));
	function = ct_function(a, T("int"), &params);
	text = ct_pointer(a, ct_const(a, T("char")));

	IS(variable(a, "buffer", pointer_to(a, "char", "__user")),
	   "char __user *buffer;\n");
	IS(variable(a, "open", ct_pointer(a, function)),
	   "int (*open)(struct inode *, struct file *);\n");
	IS(variable(a, "names", ct_array(a, text, NULL)),
	   "const char *names[];\n");
	IS(variable(a, "names", ct_array(a, ct_const(a, text), I(2))),
	   "const char *const names[2];\n");
	IS(variable(a, "row", ct_pointer(a, ct_array(a, T("u8"), I(4)))),
	   "u8 (*row)[4];\n");
	IS(variable(a, "grid", ct_array(a, ct_array(a, T("u8"), N("COLUMNS")),
					N("ROWS"))),
	   "u8 grid[ROWS][COLUMNS];\n");
	IS(variable(a, "k", ct_const(a, ct_array(a, T("u8"), I(4)))),
	   "const u8 k[4];\n");
	IS(variable(a, "ops", ct_array(a, ct_pointer(a, function), I(3))),
	   "int (*ops[3])(struct inode *, struct file *);\n");
	IS(variable(a, "pp", ct_pointer(a, ct_pointer(a, T("void")))),
	   "void **pp;\n");
	IS(variable(a, "p", ct_pointer(a, ct_const(a, ct_pointer(a,
								 T("int"))))),
	   "int *const *p;\n");
	IS(variable(a, "p", ct_pointer(a, ct_space(a, ct_pointer(a, T("int")),
						   "__user"))),
	   "int * __user *p;\n");
}

static void variables(void **state)
{
	struct arena *a = *state;
	struct cdecl *d = variable(a, "count", T("int"));

	d->is_static = true;
	d->variable.init = I(1);
	d->notes.after = ccomment_text(a, "times");
	IS(d, "static int count = 1;\t/* times */\n");
	d->variable.attribute = "__initdata";
	IS(d, "static int count __initdata = 1;\t/* times */\n");
	d = variable(a, "count", T("int"));
	d->is_extern = true;
	IS(d, "extern int count;\n");
	d = cd_macro(a, cx_call(a, "DEFINE_MUTEX", N("lock")));
	d->is_static = true;
	d->notes.after = ccomment_text(a, "protects grid");
	IS(d, "static DEFINE_MUTEX(lock);\t/* protects grid */\n");
}

static void parameters_are_aligned(void **state)
{
	struct arena *a = *state;
	struct cparam_list params = { 0 };
	struct ctype *user = pointer_to(a, "char", "__user");

	cparam_push(a, &params, "file", pointer_to(a, "struct file", NULL));
	user->to = ct_const(a, user->to);
	cparam_push(a, &params, "buffer", user);
	cparam_push(a, &params, "length", T("size_t"));
	cparam_push(a, &params, "offset", pointer_to(a, "loff_t", NULL));
	IS(new_static(a, "ssize_t", "mydriver_device_write", &params),
	   "static ssize_t mydriver_device_write(struct file *file,\n"
	   "\t\t\t\t     const char __user *buffer, size_t length,\n"
	   "\t\t\t\t     loff_t *offset)\n{\n}\n");
	IS(new_static(a, "int __init", "f", NULL),
	   "static int __init f(void)\n{\n}\n");
}

static void a_long_head_breaks_behind_the_result(void **state)
{
	struct arena *a = *state;
	struct cparam_list params = { 0 };
	struct cdecl *d;

	cparam_push(a, &params, "configuration",
		    pointer_to(a, "struct a_structure_with_a_long_name", NULL));
	d = cd_prototype(a, "the_function_that_everybody_calls",
			 ct_function(a, pointer_to(a, "struct result", NULL),
				     &params));
	IS(d, "struct result *\n"
	   "the_function_that_everybody_calls("
	   "struct a_structure_with_a_long_name *configuration);\n");
	d->is_static = true;
	d->function.name = "short_name";
	IS(d, "static struct result *\n"
	   "short_name(struct a_structure_with_a_long_name *configuration);\n");
	d->function.type = ct_function(a, T("unsigned int"), &params);
	IS(d, "static unsigned int\n"
	   "short_name(struct a_structure_with_a_long_name *configuration);\n");
}

static void heads(void **state)
{
	struct arena *a = *state;
	struct cparam_list params = { 0 };
	struct ctype *type, *result;
	struct cdecl *d;

	cparam_push(a, &params, "format", pointer_to(a, "char", NULL));
	type = ct_function(a, T("void"), &params);
	type->function.is_variadic = true;
	IS(cd_prototype(a, "log", type), "void log(char *format, ...);\n");
	d = cd_prototype(a, "f", ct_function(a, T("int"), NULL));
	d->function.attribute = "__init";
	IS(d, "int __init f(void);\n");
	d->function.type = ct_function(a, pointer_to(a, "char", NULL), NULL);
	IS(d, "char * __init f(void);\n");
	result = ct_pointer(a, ct_function(a, T("int"), NULL));
	IS(cd_prototype(a, "f", ct_function(a, result, NULL)),
	   "int (*f(void))(void);\n");
	result = ct_pointer(a, ct_pointer(a, ct_const(a, T("char"))));
	IS(cd_prototype(a, "f", ct_function(a, result, NULL)),
	   "const char **f(void);\n");
}

static void records(void **state)
{
	struct arena *a = *state;
	struct cfield_list inner = { 0 }, fields = { 0 };
	struct cfield *f;
	struct cdecl *d;

	cfield_push(a, &inner, "low", T("u8"));
	cfield_push(a, &inner, "high", T("u8"));
	f = cfield_push(a, &fields, "lock", ct_struct(a, "mutex"));
	f->notes.after = ccomment_text(a, "protects data");
	f = cfield_push(a, &fields, "flag", T("u8"));
	f->bits = I(1);
	f = cfield_push(a, &fields, "data", ct_array(a, T("u8"), NULL));
	f->attribute = "__counted_by(len)";
	f->notes.blank_before = true;
	f->notes.before = ccomment_text(a, "what was written");
	f = cfield_push(a, &fields, NULL, NULL);
	f->record = cd_record(a, NULL, &inner);
	d = cd_record(a, "dev", &fields);
	d->record.attribute = "__packed";
	d->notes.before = ccomment_doc(a, "struct dev - A device.");
	IS(d, "/**\n * struct dev - A device.\n */\nstruct dev {\n"
	   "\tstruct mutex lock;\t/* protects data */\n\tu8 flag:1;\n\n"
	   "\t/* what was written */\n\tu8 data[] __counted_by(len);\n"
	   "\tstruct {\n\t\tu8 low;\n\t\tu8 high;\n\t};\n} __packed;\n");
	d = cd_record(a, "u", &inner);
	d->record.is_union = true;
	d->record.end = ccomment_text(a, "nothing else");
	IS(d, "union u {\n\tu8 low;\n\tu8 high;\n\t/* nothing else */\n};\n");
}

static void enums(void **state)
{
	struct arena *a = *state;
	struct cenumerator_list members = { 0 };
	struct cenumerator *m;

	cenumerator_push(a, &members, "SHAPE_DOT", NULL);
	m = cenumerator_push(a, &members, "SHAPE_LINE", I(4));
	m->notes.after = ccomment_text(a, "straight");
	IS(cd_enum(a, "shape", &members),
	   "enum shape {\n\tSHAPE_DOT,\n\tSHAPE_LINE = 4,\t/* straight */\n};\n");
}

static void defines_are_aligned(void **state)
{
	struct arena *a = *state;
	struct cunit *unit = cunit_new(a, NULL);
	struct cexpr *mega = cx_binary(a, "*", I(1024), I(1024));

	cunit_push(a, unit, cd_define(a, "VDEV_MAX_DEVICES", I(64)));
	cunit_push(a, unit, cd_define(a, "VDEV_MAX_SIZE", mega));
	cunit_push(a, unit, cd_define(a, "VDEV_NONE", I(-1)));
	unit->decls.items[1]->joins_previous = true;
	unit->decls.items[2]->joins_previous = true;
	cunit_push(a, unit, cd_define(a, "ALONE", I(7)));
	cunit_push(a, unit, cd_define(a, "ADD(a, b)",
				      cx_call(a, "add", N("a"), N("b"))));
	assert_string_equal(print_unit(a, unit, &kernel_style),
			    "#define VDEV_MAX_DEVICES\t64\n"
			    "#define VDEV_MAX_SIZE\t\t(1024 * 1024)\n"
			    "#define VDEV_NONE\t\t(-1)\n\n"
			    "#define ALONE\t7\n\n#define ADD(a, b) add(a, b)\n");
}

static void a_long_define_continues(void **state)
{
	struct arena *a = *state;
	struct cexpr *call = cx_call(a, "a_function_with_a_name_of_some_length",
				     N("first_argument"), N("second_argument"));

	IS(cd_define(a, "A_MACRO_WITH_A_NAME", call),
	   "#define A_MACRO_WITH_A_NAME\t"
	   "a_function_with_a_name_of_some_length(first_argument,\t\\\n"
	   "\t\t\t\t\t\t\t\t      second_argument)\n");
}

static void tables_may_end_in_a_terminator(void **state)
{
	struct arena *a = *state;
	struct carg_list ids = { 0 };
	struct cexpr *id = cx_call(a, "USB_DEVICE", cx_number(a, "0x1209"),
				   cx_number(a, "0x0001"));
	struct ctype *type = ct_const(a, ct_struct(a, "usb_device_id"));
	struct cdecl *d;

	carg_push(a, &ids, cx_list(a, id));
	carg_push(a, &ids, cx_list(a));
	d = cd_variable(a, "ids", ct_array(a, type, NULL),
			cx_list_of(a, &ids));
	d->is_static = true;
	IS(d, "static const struct usb_device_id ids[] = {\n"
	   "\t{ USB_DEVICE(0x1209, 0x0001) },\n\t{ }\n};\n");
}

/* A file with all that can stand before its declarations. */
static struct cunit *whole_file(struct arena *a)
{
	struct cunit *unit = cunit_new(a, "GPL-2.0-only");
	struct cdecl *d;

	unit->head = ccomment_text(a, "Generated. To regenerate run:\n\tmake");
	d = cd_define(a, "pr_fmt(fmt)",
		      cx_concat(a, N("KBUILD_MODNAME"), cx_string(a, ": "),
				N("fmt")));
	LIST_PUSH(a, &unit->before_includes, d);
	unit->includes_comment = ccomment_text(a, "What we need");
	cunit_include(a, unit, "linux/module.h");
	cunit_include(a, unit, "linux/fs.h");
	cunit_include(a, unit, "linux/module.h");
	cunit_include_local(a, unit, "own.h");
	cunit_push(a, unit, cd_variable(a, "count", T("int"), NULL));
	d = cd_macro(a, cx_call(a, "module_param", N("count"), N("int"),
				cx_number(a, "0444")));
	d->joins_previous = true;
	cunit_push(a, unit, d);
	cunit_push(a, unit, cd_comment(a, ccomment_text(a, "The end.")));
	return unit;
}

static void a_file(void **state)
{
	struct arena *a = *state;
	struct cunit *unit = whole_file(a);

	assert_string_equal(print_unit(a, unit, &kernel_style),
			    "// SPDX-License-Identifier: GPL-2.0-only\n/*\n"
			    " * Generated. To regenerate run:\n *\tmake\n */\n"
			    "#define pr_fmt(fmt) KBUILD_MODNAME \": \" fmt\n\n"
			    "/* What we need */\n#include <linux/fs.h>\n"
			    "#include <linux/module.h>\n\n#include \"own.h\"\n\n"
			    "int count;\nmodule_param(count, int, 0444);\n\n"
			    "/* The end. */\n");
}

static void a_file_without_macros(void **state)
{
	struct arena *a = *state;
	struct cunit *unit = whole_file(a);

	unit->before_includes.count = 0;
	unit->includes_comment = NULL;
	unit->decls.count = 0;
	assert_string_equal(print_unit(a, unit, &kernel_style),
			    "// SPDX-License-Identifier: GPL-2.0-only\n/*\n"
			    " * Generated. To regenerate run:\n *\tmake\n */\n"
			    "#include <linux/fs.h>\n"
			    "#include <linux/module.h>\n\n#include \"own.h\"\n");
}

static void a_header(void **state)
{
	struct arena *a = *state;
	struct cunit *unit = cunit_new(a, "GPL-2.0-only");

	unit->is_header = true;
	unit->guard = "_OWN_H";
	cunit_include(a, unit, "linux/types.h");
	cunit_push(a, unit, cd_define(a, "OWN_MAX", I(4)));
	assert_string_equal(print_unit(a, unit, &kernel_style),
			    "/* SPDX-License-Identifier: GPL-2.0-only */\n"
			    "#ifndef _OWN_H\n#define _OWN_H\n\n"
			    "#include <linux/types.h>\n\n#define OWN_MAX\t4\n\n"
			    "#endif /* _OWN_H */\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(declarators),
		TEST(variables),
		TEST(parameters_are_aligned),
		TEST(a_long_head_breaks_behind_the_result),
		TEST(heads),
		TEST(records),
		TEST(enums),
		TEST(defines_are_aligned),
		TEST(a_long_define_continues),
		TEST(tables_may_end_in_a_terminator),
		TEST(a_file),
		TEST(a_file_without_macros),
		TEST(a_header),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
