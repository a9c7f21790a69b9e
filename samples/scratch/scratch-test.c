// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* What test.sh cannot ask for: lseek(), pread(), ioctl(), poll(). */
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "scratch.h"

static char *volatile nowhere = (char *)16;

static void is(const char *what, int holds)
{
	printf("%s %s\n", holds ? "ok" : "FAIL", what);
}

static short events(int fd)
{
	struct pollfd asked = { .fd = fd, .events = POLLIN | POLLOUT };

	return poll(&asked, 1, 0) < 0 ? -1 : asked.revents;
}

static void positions(int fd)
{
	char text[300] = "";

	is("writes", write(fd, "abcdef", 6) == 6);
	is("reads from the start", read(fd, text, 4) == 4 &&
	   !memcmp(text, "abcd", 4));
	is("goes on", read(fd, text, 9) == 2 && !memcmp(text, "ef", 2));
	is("ends", !read(fd, text, 9));
	is("writes behind", write(fd, "gh", 2) == 2);
	is("and reads that next", read(fd, text, 9) == 2 &&
	   !memcmp(text, "gh", 2));
	is("back to the start", !lseek(fd, 0, SEEK_SET) &&
	   read(fd, text, 2) == 2 && !memcmp(text, "ab", 2));
	is("forward", lseek(fd, 2, SEEK_CUR) == 4 && read(fd, text, 1) == 1 &&
	   text[0] == 'e');
	is("from the end", lseek(fd, -1, SEEK_END) == 7 &&
	   read(fd, text, 9) == 1 && text[0] == 'h');
	is("no further", lseek(fd, 9, SEEK_SET) < 0 && errno == EINVAL);
	is("nor before", lseek(fd, -1, SEEK_SET) < 0 && errno == EINVAL);
	is("reads anywhere", pread(fd, text, 3, 2) == 3 &&
	   !memcmp(text, "cde", 3) && lseek(fd, 0, SEEK_CUR) == 8);
	is("nothing behind the end", !pread(fd, text, 3, 100));
	is("nowhere", pread(fd, nowhere, 3, 0) < 0 && errno == EFAULT);
}

static void room(int small, int large)
{
	static char text[300];

	is("room and bytes", events(small) == (POLLIN | POLLOUT));
	is("too much", write(small, text, 9) < 0 && errno == EMSGSIZE);
	is("from nowhere", write(small, nowhere, 8) < 0 &&
	   errno == EFAULT);
	is("just as much", write(small, text, 8) == 8);
	is("no room", events(small) == POLLIN && write(small, text, 1) < 0);
	is("nothing is something", !write(small, text, 0));
	is("another pad, another size", write(large, text, 257) < 0 &&
	   write(large, text, 256) == 256);
}

static unsigned int open_pads(int fd)
{
	unsigned int count = 99;

	return ioctl(fd, SCRATCH_GET_OPEN, &count) ? 98 : count;
}

int main(void)
{
	int small = open("/dev/scratch_small", O_RDWR);
	int other = open("/dev/scratch_small", O_RDWR);
	int large = open("/dev/scratch_large", O_RDWR);
	char text[9];

	is("opens", small >= 0 && other >= 0 && large >= 0);
	is("two and one", open_pads(small) == 2 && open_pads(other) == 2 &&
	   open_pads(large) == 1);
	is("empty", events(small) == POLLOUT && !read(small, text, 9));
	positions(small);
	is("the other one is another", !read(other, text, 9));
	room(small, large);
	is("wiped", !ioctl(small, SCRATCH_WIPE) && events(small) == POLLOUT &&
	   !lseek(small, 0, SEEK_END));
	is("count to nowhere", ioctl(small, SCRATCH_GET_OPEN, 16) < 0 &&
	   errno == EFAULT);
	is("another request", ioctl(small, 0x7303) < 0 && errno == ENOTTY);
	close(other);
	is("one and one", open_pads(small) == 1 && open_pads(large) == 1);
	return 0;
}
