// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* What test.sh cannot ask for: a single write(), lseek(), pread(). */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static char *volatile nowhere = (char *)16;

static void is(const char *what, int holds)
{
	printf("%s %s\n", holds ? "ok" : "FAIL", what);
}

int main(void)
{
	int fd = open("/dev/wordcount", O_RDWR);
	static char text[100000];

	is("reads from the start", read(fd, text, 5) == 5 &&
	   !memcmp(text, "Write", 5));
	is("reads elsewhere", pread(fd, text, 3, 21) == 3 &&
	   !memcmp(text, "loo", 3));
	is("goes on where it was", read(fd, text, 10) == 10 &&
	   !memcmp(text, " something", 10));
	is("writing does not move that", write(fd, "x", 1) == 1 &&
	   lseek(fd, 0, SEEK_CUR) == 15);
	is("back to the start", !lseek(fd, 0, SEEK_SET) &&
	   read(fd, text, 100) == 40);
	is("the end", !read(fd, text, 100));
	is("to nowhere", pread(fd, nowhere, 5, 0) < 0 && errno == EFAULT);

	memset(text, 'a', sizeof(text));
	is("64 KiB at once, no more",
	   write(fd, text, sizeof(text)) == 65536);
	is("the rest", write(fd, text, sizeof(text) - 65536) == 34464);
	is("just 64 KiB", write(fd, text, 65536) == 65536);
	is("from nowhere", write(fd, nowhere, 5) < 0 && errno == EFAULT);
	is("nothing", write(fd, text, 0) < 0 && errno == EINVAL);
	return 0;
}
