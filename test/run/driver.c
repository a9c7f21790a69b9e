// SPDX-License-Identifier: GPL-2.0-only OR MIT
/*
 * Runs the tests of scripts/check-run that were linked with it, each in a
 * process of its own, in the order of its arguments. What test NAME prints goes
 * to NAME.out and NAME.err, its exit status (128 + n for signal n) to
 * NAME.status. TESTS is a list of TEST(NAME), one for each `int NAME(void)`.
 */
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include TESTS

#define TEST(name) int name(void);
LIST
#undef TEST

static const struct test {
	const char *name;
	int (*run)(void);
} tests[] = {
#define TEST(name) { #name, name },
LIST
};

enum { SECONDS = 10 };

static int open_beside(const char *name, const char *ending)
{
	char path[256];
	int file;

	snprintf(path, sizeof(path), "%s.%s", name, ending);
	file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0666);
	if (file < 0) {
		perror(path);
		exit(3);
	}
	return file;
}

static void run(const struct test *test)
{
	int out = open_beside(test->name, "out");
	int err = open_beside(test->name, "err");
	int status;
	pid_t child = fork();

	if (child < 0) {
		perror("fork");
		exit(3);
	}
	if (!child) {
		dup2(out, STDOUT_FILENO);
		dup2(err, STDERR_FILENO);
		alarm(SECONDS);
		exit(test->run());
	}
	close(out);
	close(err);
	waitpid(child, &status, 0);
	status = WIFSIGNALED(status) ? 128 + WTERMSIG(status) :
				       WEXITSTATUS(status);
	out = open_beside(test->name, "status");
	dprintf(out, "%d\n", status);
	close(out);
}

int main(void)
{
	for (size_t i = 0; i < sizeof(tests) / sizeof(*tests); i++)
		run(&tests[i]);
	return 0;
}
