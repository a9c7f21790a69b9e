// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include "host/host.h"

/*
 * `arc2c test`: the program's C offers its tests as a table of names and a
 * function that runs the n-th; this is what calls it. The only `%s` is the name
 * of the header.
 */
const char host_tests_header[] =
	"#ifndef TESTS_H\n"
	"#define TESTS_H\n"
	"\n"
	"#include <stdbool.h>\n"
	"#include <stddef.h>\n"
	"\n"
	"/* Their names, and how many there are. */\n"
	"extern const char *const test_names[];\n"
	"extern const size_t test_count;\n"
	"\n"
	"/* Whether what comes before each test is done without a failure. */\n"
	"bool set_up_test(void);\n"
	"\n"
	"/* Whether the test returns without a failure. */\n"
	"bool run_test(size_t test);\n"
	"\n"
	"#endif /* TESTS_H */\n";

const char host_tests_source[] =
	"/*\n"
	" * Runs each test in a process of its own, so that one that ends early does\n"
	" * not end the others, and prints what became of it.\n"
	" */\n"
	"#include <stdio.h>\n"
	"#include <stdlib.h>\n"
	"#include <string.h>\n"
	"#include <sys/wait.h>\n"
	"#include <unistd.h>\n"
	"\n"
	"#include \"%s_tests.h\"\n"
	"\n"
	"enum { SECONDS = 60 };\n"
	"\n"
	"static void run_child(size_t test, int errors)\n"
	"{\n"
	"\tdup2(errors, STDERR_FILENO);\n"
	"\talarm(SECONDS);\n"
	"\tif (!set_up_test())\n"
	"\t\tfputs(\"a variable of the package could not be set\\n\", stderr);\n"
	"\telse if (run_test(test))\n"
	"\t\texit(0);\n"
	"\telse\n"
	"\t\tfputs(\"it returned a failure\\n\", stderr);\n"
	"\texit(1);\n"
	"}\n"
	"\n"
	"/* The first line that the test wrote, or how it ended; then the others. */\n"
	"static void report(const char *name, int status, FILE *errors)\n"
	"{\n"
	"\tchar line[4096];\n"
	"\n"
	"\trewind(errors);\n"
	"\tprintf(\"FAIL %%s: \", name);\n"
	"\tif (WIFSIGNALED(status) && WTERMSIG(status) == SIGALRM)\n"
	"\t\tprintf(\"it takes more than %%d seconds\\n\", SECONDS);\n"
	"\telse if (fgets(line, sizeof(line), errors))\n"
	"\t\tprintf(\"%%s\", line);\n"
	"\telse if (WIFSIGNALED(status))\n"
	"\t\tprintf(\"%%s\\n\", strsignal(WTERMSIG(status)));\n"
	"\telse\n"
	"\t\tprintf(\"it ended with status %%d\\n\", WEXITSTATUS(status));\n"
	"\twhile (fgets(line, sizeof(line), errors))\n"
	"\t\tprintf(\"    %%s\", line);\n"
	"}\n"
	"\n"
	"static bool passes(size_t test)\n"
	"{\n"
	"\tFILE *errors = tmpfile();\n"
	"\tint status = 0;\n"
	"\tpid_t child;\n"
	"\n"
	"\tfflush(stdout);\n"
	"\tchild = errors ? fork() : -1;\n"
	"\tif (child < 0) {\n"
	"\t\tperror(\"cannot start a test\");\n"
	"\t\texit(3);\n"
	"\t}\n"
	"\tif (!child)\n"
	"\t\trun_child(test, fileno(errors));\n"
	"\twaitpid(child, &status, 0);\n"
	"\tif (status)\n"
	"\t\treport(test_names[test], status, errors);\n"
	"\telse\n"
	"\t\tprintf(\"ok %%s\\n\", test_names[test]);\n"
	"\tfclose(errors);\n"
	"\treturn !status;\n"
	"}\n"
	"\n"
	"int main(void)\n"
	"{\n"
	"\tsize_t passed = 0;\n"
	"\tsize_t test;\n"
	"\n"
	"\tfor (test = 0; test < test_count; test++)\n"
	"\t\tpassed += passes(test);\n"
	"\tprintf(\"%%zu passed, %%zu failed\\n\", passed, test_count - passed);\n"
	"\treturn passed < test_count;\n"
	"}\n";

/* bool set_up_test(void) */
static struct cdecl *make_set_up(struct module *module)
{
	const struct cexpr *failed = module->set_up_failed;
	struct arena *arena = module->arena;
	struct cdecl *made;

	made = cd_function(arena, "set_up_test",
			   ct_function(arena, ct_name(arena, "bool"),
				       &(struct cparam_list){}));
	cblock_push(arena, &made->function.body,
		    cs_return(arena, failed ? cx_not(arena, failed) :
				     cx_name(arena, "true")));
	return made;
}

/* bool run_test(size_t test): a `switch` with a case for each. */
static struct cdecl *make_run(struct module *module)
{
	struct arena *arena = module->arena;
	struct cstmt *select = cs_switch(arena, cx_name(arena, "test"));
	struct cparam_list params = {};
	struct cdecl *made;

	for (size_t i = 0; i < module->tests.count; i++) {
		const struct module_test *test = &module->tests.items[i];
		const struct cexpr *value = cx_int(arena, (long long)i);
		struct cblock *block = cs_case(arena, select, &value, 1);

		if (test->failed) {
			cblock_push(arena, block,
				    cs_return(arena, cx_not(arena,
							    test->failed)));
			continue;
		}
		cblock_push(arena, block, cs_expr(arena, test->call));
		cblock_push(arena, block,
			    cs_return(arena, cx_name(arena, "true")));
	}
	cparam_push(arena, &params, "test", ct_name(arena, "size_t"));
	made = cd_function(arena, "run_test",
			   ct_function(arena, ct_name(arena, "bool"), &params));
	cblock_push(arena, &made->function.body, select);
	cblock_push(arena, &made->function.body,
		    cs_return(arena, cx_name(arena, "false")));
	return made;
}

/* const char *const test_names[] = { … }; const size_t test_count = …; */
static void push_names(struct module *module)
{
	struct arena *arena = module->arena;
	const struct ctype *text = ct_const(arena, ct_pointer(arena,
				   ct_const(arena, ct_name(arena, "char"))));
	struct carg_list names = {};

	for (size_t i = 0; i < module->tests.count; i++)
		carg_push(arena, &names,
			  cx_string(arena, module->tests.items[i].name));
	cunit_push(arena, module->unit,
		   cd_variable(arena, "test_names",
			       ct_array(arena, text, NULL),
			       cx_list_of(arena, &names)));
	cunit_push(arena, module->unit,
		   cd_variable(arena, "test_count",
			       ct_const(arena, ct_name(arena, "size_t")),
			       cx_int(arena, (long long)module->tests.count)));
}

void host_add_tests(struct module *module)
{
	if (!module->tests.count)
		return;
	cunit_include_local(module->arena, module->unit,
			    arena_printf(module->arena, "%s_tests.h",
					 module->program->name));
	push_names(module);
	cunit_push(module->arena, module->unit, make_set_up(module));
	cunit_push(module->arena, module->unit, make_run(module));
}
