// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* What test.sh cannot ask for: ioctl(), lseek(), pread(). */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

static void is(const char *what, int holds)
{
	printf("%s %s\n", holds ? "ok" : "FAIL", what);
}

int main(void)
{
	int fd = open("/dev/greeter", O_RDWR);
	char text[20] = "";

	is("opened four times", ioctl(fd, 0x6701, 0) == 4);
	is("another request", ioctl(fd, 0x6702, 0) < 0 && errno == ENOTTY);

	is("the first word", read(fd, text, 4) == 4 && !memcmp(text, "Good", 4));
	is("writing does not move that", write(fd, text, 4) == 4 &&
	   lseek(fd, 0, SEEK_CUR) == 4);
	is("nor does reading elsewhere", pread(fd, text, 4, 5) == 4 &&
	   !memcmp(text, "morn", 4) && lseek(fd, 0, SEEK_CUR) == 4);
	is("the rest", read(fd, text, 20) == 10 &&
	   !memcmp(text, " morning!\n", 10));
	is("the end", !read(fd, text, 20));
	is("from the start again", !lseek(fd, 0, SEEK_SET) &&
	   read(fd, text, 20) == 14);
	is("behind the end", lseek(fd, 100, SEEK_SET) == 100 &&
	   !read(fd, text, 20));
	is("the end is not known", lseek(fd, 0, SEEK_END) < 0 &&
	   errno == EINVAL);
	return 0;
}
