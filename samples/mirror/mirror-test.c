// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* What test.sh cannot ask for: a write from nowhere, and many of them. */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

static char *volatile nowhere = (char *)16;

static void is(const char *what, int holds)
{
	printf("%s %s\n", holds ? "ok" : "FAIL", what);
}

int main(void)
{
	int fd = open("/dev/mirror", O_WRONLY);
	char text[13] = "abcdefghijklm";
	int well = 0;

	is("from nowhere", write(fd, nowhere, 5) < 0 && errno == EFAULT);
	is("nothing", !write(fd, text, 0));
	is("too long", write(fd, text, 13) < 0 && errno == EMSGSIZE);
	for (int i = 0; i < 1000; i++)
		well += write(fd, text, 13) < 0 && write(fd, nowhere, 5) < 0 &&
			write(fd, "x", 1) == 1;
	is("again and again", well == 1000);
	return 0;
}
