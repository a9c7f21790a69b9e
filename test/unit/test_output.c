// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Writing the output: all or nothing, and nobody's changes are lost. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <dirent.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "manifest.h"
#include "output.h"
#include "transaction.h"

struct state {
	struct arena *arena;
	struct diags *diags;
	char folder[32];
};

static int set_up(void **data)
{
	struct state *state = calloc(1, sizeof(*state));

	state->arena = arena_new();
	state->diags = diags_new(state->arena);
	strcpy(state->folder, "/tmp/arc2c-test-XXXXXX");
	*data = state;
	return !mkdtemp(state->folder);
}

static int tear_down(void **data)
{
	struct state *state = *data;
	char command[64];
	int failed;

	snprintf(command, sizeof(command), "rm -rf %s", state->folder);
	failed = system(command);
	arena_free(state->arena);
	free(state);
	return failed;
}

static const char *at(struct state *state, const char *name)
{
	return arena_printf(state->arena, "%s/%s", state->folder, name);
}

static void put(struct state *state, const char *name, const char *text)
{
	FILE *file = fopen(at(state, name), "w");

	assert_non_null(file);
	fputs(text, file);
	assert_int_equal(fclose(file), 0);
}

static void assert_contents(struct state *state, const char *name,
			    const char *text)
{
	char buffer[256] = "";
	FILE *file = fopen(at(state, name), "r");
	size_t size;

	assert_non_null(file);
	size = fread(buffer, 1, sizeof(buffer) - 1, file);
	fclose(file);
	buffer[size] = 0;
	assert_string_equal(buffer, text);
}

static bool there(struct state *state, const char *name)
{
	struct stat info;

	return !lstat(at(state, name), &info);
}

/* How many entries a folder has, besides itself and its parent. */
static int count_entries(struct state *state, const char *name)
{
	DIR *dir = opendir(at(state, name));
	int count = -2;

	assert_non_null(dir);
	while (readdir(dir))
		count++;
	closedir(dir);
	return count;
}

static struct output_file text_file(const char *path, const char *text)
{
	return (struct output_file){ path, text, strlen(text) };
}

/* Writes two files into the folder "out/deep" and expects @status. */
static void write_two(struct state *state, const char *first,
		      const char *second, bool force, enum output_status status)
{
	struct output_file files[] = {
		text_file("a.c", first), text_file("include/b.h", second),
	};

	assert_int_equal(output_write_folder(state->diags,
					     at(state, "out/deep"), files, 2,
					     force), status);
}

static const char *message(struct state *state, size_t index)
{
	assert_true(index < state->diags->list.count);
	return state->diags->list.items[index]->message;
}

static void writes_a_folder(void **data)
{
	struct state *state = *data;

	write_two(state, "one\n", "two\n", false, OUTPUT_OK);
	assert_contents(state, "out/deep/a.c", "one\n");
	assert_contents(state, "out/deep/include/b.h", "two\n");
	assert_int_equal(count_entries(state, "out/deep"), 3);
	assert_int_equal(count_entries(state, "out/deep/include"), 1);
	assert_int_equal(state->diags->list.count, 0);
}

static void lists_what_it_wrote(void **data)
{
	struct state *state = *data;
	struct output_file files[] = {
		text_file("b", "a"), text_file("a", ""),
	};

	assert_int_equal(output_write_folder(state->diags, at(state, "out"),
					     files, 2, false), OUTPUT_OK);
	/* The hashes are the test vectors of the FNV reference code. */
	assert_contents(state, "out/.arc2c",
			"cbf29ce484222325 0 a\n"
			"af63dc4c8601ec8c 1 b\n");
}

static void keeps_what_is_unchanged(void **data)
{
	struct state *state = *data;
	struct stat before, after;

	write_two(state, "one\n", "two\n", false, OUTPUT_OK);
	assert_int_equal(stat(at(state, "out/deep/a.c"), &before), 0);
	write_two(state, "one\n", "three\n", false, OUTPUT_OK);
	assert_int_equal(stat(at(state, "out/deep/a.c"), &after), 0);
	assert_true(before.st_ino == after.st_ino);
	assert_true(before.st_ctim.tv_nsec == after.st_ctim.tv_nsec);
	assert_contents(state, "out/deep/include/b.h", "three\n");
	assert_int_equal(count_entries(state, "out/deep/include"), 1);
}

static void refuses_a_changed_file(void **data)
{
	struct state *state = *data;

	write_two(state, "one\n", "two\n", false, OUTPUT_OK);
	put(state, "out/deep/a.c", "mine\n");
	write_two(state, "1\n", "2\n", false, OUTPUT_REFUSED);
	assert_non_null(strstr(message(state, 0), "changed by hand"));
	assert_contents(state, "out/deep/a.c", "mine\n");
	assert_contents(state, "out/deep/include/b.h", "two\n");
	assert_int_equal(count_entries(state, "out/deep"), 3);
	write_two(state, "1\n", "2\n", true, OUTPUT_OK);
	assert_contents(state, "out/deep/a.c", "1\n");
	write_two(state, "one\n", "two\n", false, OUTPUT_OK);
}

static void refuses_a_foreign_file(void **data)
{
	struct state *state = *data;

	write_two(state, "one\n", "two\n", false, OUTPUT_OK);
	assert_int_equal(unlink(at(state, "out/deep/.arc2c")), 0);
	/* Contents that are wanted anyway need no permission. */
	write_two(state, "one\n", "two\n", false, OUTPUT_OK);
	assert_int_equal(unlink(at(state, "out/deep/.arc2c")), 0);
	write_two(state, "1\n", "2\n", false, OUTPUT_REFUSED);
	assert_int_equal(state->diags->errors, 2);
	assert_non_null(strstr(message(state, 0), "not written by arc2c"));
}

static void removes_what_is_not_made_any_more(void **data)
{
	struct state *state = *data;
	struct output_file file = text_file("a.c", "one\n");

	write_two(state, "one\n", "two\n", false, OUTPUT_OK);
	put(state, "out/deep/own.txt", "mine\n");
	assert_int_equal(output_write_folder(state->diags,
					     at(state, "out/deep"), &file, 1,
					     false), OUTPUT_OK);
	assert_false(there(state, "out/deep/include/b.h"));
	assert_int_equal(count_entries(state, "out/deep/include"), 0);
	assert_true(there(state, "out/deep/own.txt"));
}

static void leaves_a_changed_file_that_is_not_made(void **data)
{
	struct state *state = *data;
	struct output_file file = text_file("a.c", "one\n");

	write_two(state, "one\n", "two\n", false, OUTPUT_OK);
	put(state, "out/deep/include/b.h", "mine\n");
	assert_int_equal(output_write_folder(state->diags,
					     at(state, "out/deep"), &file, 1,
					     false), OUTPUT_OK);
	assert_contents(state, "out/deep/include/b.h", "mine\n");
	assert_int_equal(state->diags->warnings, 1);
}

static void replaces_links_and_follows_none(void **data)
{
	struct state *state = *data;
	struct stat info;

	put(state, "victim", "precious\n");
	assert_int_equal(mkdir(at(state, "out"), 0777), 0);
	assert_int_equal(mkdir(at(state, "out/deep"), 0777), 0);
	assert_int_equal(symlink(at(state, "victim"),
				 at(state, "out/deep/a.c")), 0);
	write_two(state, "one\n", "two\n", false, OUTPUT_REFUSED);
	write_two(state, "one\n", "two\n", true, OUTPUT_OK);
	assert_contents(state, "victim", "precious\n");
	assert_int_equal(lstat(at(state, "out/deep/a.c"), &info), 0);
	assert_true(S_ISREG(info.st_mode));
	/* A folder inside the output is not followed either. */
	assert_int_equal(unlink(at(state, "out/deep/include/b.h")), 0);
	assert_int_equal(rmdir(at(state, "out/deep/include")), 0);
	assert_int_equal(symlink(state->folder, at(state, "out/deep/include")),
			 0);
	write_two(state, "one\n", "two\n", true, OUTPUT_FAILED);
	assert_false(there(state, "b.h"));
}

static void failure_leaves_nothing(void **data)
{
	struct state *state = *data;

	put(state, "out", "a file where a folder is wanted\n");
	write_two(state, "one\n", "two\n", true, OUTPUT_FAILED);
	assert_non_null(strstr(message(state, 0), "Not a directory"));
	assert_int_equal(count_entries(state, "."), 1);
	assert_int_equal(unlink(at(state, "out")), 0);
	assert_int_equal(mkdir(at(state, "out"), 0777), 0);
	/* One of the files cannot be: the other must not come either. */
	assert_int_equal(mkdir(at(state, "out/deep"), 0777), 0);
	assert_int_equal(mkdir(at(state, "out/deep/a.c"), 0777), 0);
	write_two(state, "one\n", "two\n", true, OUTPUT_FAILED);
	assert_int_equal(count_entries(state, "out/deep"), 1);
}

static void full_disk_leaves_nothing(void **data)
{
	struct state *state = *data;
	struct rlimit old, small = { 4, 4 };

	/* A file may not grow: writing fails with EFBIG, not a signal. */
	signal(SIGXFSZ, SIG_IGN);
	assert_int_equal(getrlimit(RLIMIT_FSIZE, &old), 0);
	small.rlim_max = old.rlim_max;
	assert_int_equal(setrlimit(RLIMIT_FSIZE, &small), 0);
	write_two(state, "one\n", "too long for the limit\n", false,
		  OUTPUT_FAILED);
	assert_int_equal(setrlimit(RLIMIT_FSIZE, &old), 0);
	assert_non_null(strstr(message(state, 0), "File too large"));
	assert_int_equal(count_entries(state, "."), 0);
}

static void names_stay_inside(void **data)
{
	struct state *state = *data;
	struct output_file file = text_file("../evil", "x");

	assert_int_equal(output_write_folder(state->diags, at(state, "out"),
					     &file, 1, true), OUTPUT_FAILED);
	assert_false(there(state, "evil"));
	assert_false(there(state, "out"));
}

static void foreign_manifest_removes_nothing(void **data)
{
	struct state *state = *data;

	assert_int_equal(mkdir(at(state, "out"), 0777), 0);
	assert_int_equal(mkdir(at(state, "out/deep"), 0777), 0);
	put(state, "out/victim", "a");
	put(state, "out/deep/.arc2c", "af63dc4c8601ec8c 1 ../victim\n");
	write_two(state, "one\n", "two\n", false, OUTPUT_OK);
	assert_true(there(state, "out/victim"));
}

static void permissions_follow_the_umask(void **data)
{
	struct state *state = *data;
	mode_t old = umask(027);
	struct stat info;

	write_two(state, "one\n", "two\n", false, OUTPUT_OK);
	umask(old);
	assert_int_equal(stat(at(state, "out/deep/a.c"), &info), 0);
	assert_int_equal(info.st_mode & 07777, 0640);
	assert_int_equal(stat(at(state, "out/deep/include"), &info), 0);
	assert_int_equal(info.st_mode & 07777, 0750);
}

static enum output_status write_file(struct state *state, const char *text,
				     bool force)
{
	return output_write_file(state->diags, at(state, "x.c"), text,
				 strlen(text), force);
}

static void single_file(void **data)
{
	struct state *state = *data;

	put(state, "own.c", "mine\n");
	assert_int_equal(write_file(state, "one\n", false), OUTPUT_OK);
	assert_int_equal(write_file(state, "two\n", false), OUTPUT_OK);
	assert_contents(state, "x.c", "two\n");
	assert_true(there(state, ".x.c.arc2c"));
	assert_int_equal(count_entries(state, "."), 3);
	put(state, "x.c", "mine\n");
	assert_int_equal(write_file(state, "three\n", false), OUTPUT_REFUSED);
	assert_contents(state, "x.c", "mine\n");
	assert_int_equal(write_file(state, "three\n", true), OUTPUT_OK);
	assert_contents(state, "x.c", "three\n");
}

static void product_is_replaced(void **data)
{
	struct state *state = *data;

	put(state, "m.ko", "old\n");
	assert_int_equal(output_write_product(state->diags, at(state, "m.ko"),
					      "a\0b", 3), OUTPUT_OK);
	assert_contents(state, "m.ko", "a");
	assert_int_equal(count_entries(state, "."), 1);
}

static void failed_commit_is_undone(void **data)
{
	struct state *state = *data;
	struct transaction *transaction = transaction_new(state->arena);

	put(state, "old", "old\n");
	put(state, "gone", "gone\n");
	assert_true(transaction_folder(transaction, at(state, "sub"), 0));
	assert_true(transaction_write(transaction, at(state, "old"), "new", 3));
	assert_true(transaction_write(transaction, at(state, "sub/x"), "x", 1));
	transaction_remove(transaction, at(state, "gone"));
	transaction_remove(transaction, at(state, "missing"));
	assert_false(transaction_commit(transaction));
	assert_string_equal(transaction_failed_path(transaction),
			    at(state, "missing"));
	transaction_cancel(transaction);
	assert_contents(state, "old", "old\n");
	assert_contents(state, "gone", "gone\n");
	assert_int_equal(count_entries(state, "."), 2);
}

static void manifest_names(void **data)
{
	(void)data;
	assert_true(manifest_name_valid("a.c"));
	assert_true(manifest_name_valid("include/.hidden"));
	assert_true(manifest_name_valid("..a/b.."));
	assert_false(manifest_name_valid(""));
	assert_false(manifest_name_valid("/etc/passwd"));
	assert_false(manifest_name_valid("a/../b"));
	assert_false(manifest_name_valid("./a"));
	assert_false(manifest_name_valid("a//b"));
	assert_false(manifest_name_valid("a/"));
	assert_false(manifest_name_valid("a\nb"));
}

static void manifest_text(void **data)
{
	struct state *state = *data;
	struct manifest manifest = { 0 };

	assert_true(manifest_parse(state->arena,
				   "cbf29ce484222325 0 a b\n", &manifest));
	assert_string_equal(manifest.list.items[0].name, "a b");
	assert_true(manifest_entry_matches(manifest.list.items, "", 0));
	assert_false(manifest_entry_matches(manifest.list.items, "x", 1));
	assert_false(manifest_parse(state->arena, "cbf29ce484222325 0 a",
				    &manifest));
	assert_false(manifest_parse(state->arena, "cbf 0 a\n", &manifest));
	assert_false(manifest_parse(state->arena, "cbf29ce484222325 -1 a\n",
				    &manifest));
	assert_false(manifest_parse(state->arena, "hello\n", &manifest));
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(writes_a_folder),
		TEST(lists_what_it_wrote),
		TEST(keeps_what_is_unchanged),
		TEST(refuses_a_changed_file),
		TEST(refuses_a_foreign_file),
		TEST(removes_what_is_not_made_any_more),
		TEST(leaves_a_changed_file_that_is_not_made),
		TEST(replaces_links_and_follows_none),
		TEST(failure_leaves_nothing),
		TEST(full_disk_leaves_nothing),
		TEST(names_stay_inside),
		TEST(foreign_manifest_removes_nothing),
		TEST(permissions_follow_the_umask),
		TEST(single_file),
		TEST(product_is_replaced),
		TEST(failed_commit_is_undone),
		cmocka_unit_test(manifest_names),
		TEST(manifest_text),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
