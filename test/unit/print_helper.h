/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
/* What the tests of the printer share: kernel style, and trees in few words. */
#ifndef TEST_UNIT_PRINT_HELPER_H
#define TEST_UNIT_PRINT_HELPER_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>
#include <cmocka.h>

#include "build.h"
#include "print/print.h"

static const struct c_style kernel_style = {
	.tab_width = 8,
	.indents_with_tabs = true,
	.is_brace_optional = true,
	.width_aim = 80,
	.width_max = 100,
};

static inline int setup_arena(void **state)
{
	*state = arena_new();
	return 0;
}

static inline int free_arena(void **state)
{
	arena_free(*state);
	return 0;
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup_arena, free_arena)

/* The text of a file that holds @decl alone. */
static inline char *print_decl_alone(struct arena *arena, struct cdecl *decl)
{
	struct cunit *unit = cunit_new(arena, NULL);

	cunit_push(arena, unit, decl);
	return print_unit(arena, unit, &kernel_style);
}

/* The lines of @block, as the body of a function, without its braces. */
static inline char *print_body(struct arena *arena, const struct cblock *block)
{
	struct cdecl *decl;
	char *text;

	decl = cd_function(arena, "f",
			   ct_function(arena, ct_name(arena, "void"), NULL));
	decl->function.body = *block;
	text = print_decl_alone(arena, decl);
	assert_memory_equal(text, "void f(void)\n{\n", 15);
	assert_string_equal(text + strlen(text) - 2, "}\n");
	return arena_strndup(arena, text + 15, strlen(text) - 17);
}

static inline char *print_stmt_alone(struct arena *arena, struct cstmt *stmt)
{
	struct cblock block = { 0 };

	cblock_push(arena, &block, stmt);
	return print_body(arena, &block);
}

/* An expression as a statement, without the tab, semicolon and line end. */
static inline char *print_expr(struct arena *arena, const struct cexpr *expr)
{
	char *text = print_stmt_alone(arena, cs_expr(arena, expr));

	return arena_strndup(arena, text + 1, strlen(text) - 3);
}

/* `static TYPE NAME(PARAM...)`; the parameters are filled in before. */
static inline struct cdecl *new_static(struct arena *arena, const char *result,
				       const char *name,
				       const struct cparam_list *params)
{
	struct cdecl *decl;

	decl = cd_function(arena, name,
			   ct_function(arena, ct_name(arena, result), params));
	decl->is_static = true;
	return decl;
}

/* A pointer to `NAME`, in the address space @space or NULL. */
static inline struct ctype *pointer_to(struct arena *arena, const char *name,
				       const char *space)
{
	return ct_pointer(arena, ct_space(arena, ct_name(arena, name), space));
}

/* Runs a program with its output to @output, or ours; gives its status. */
static inline int run_program(const char *output, char *const argv[])
{
	pid_t pid = fork();
	int status = 0;

	if (!pid) {
		if (output && !freopen(output, "w", stdout))
			_exit(126);
		execvp(argv[0], argv);
		_exit(127);
	}
	assert_true(pid > 0 && waitpid(pid, &status, 0) == pid);
	return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

#endif
