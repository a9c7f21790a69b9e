// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* What test.sh cannot ask for: ioctl(), poll(), signals. */
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include "mailbox.h"

static void is(const char *what, int holds)
{
	printf("%s %s\n", holds ? "ok" : "FAIL", what);
}

static void nothing(int number)
{
	(void)number;
}

static short events(int fd)
{
	struct pollfd asked = { .fd = fd, .events = POLLIN | POLLOUT };

	return poll(&asked, 1, 0) < 0 ? -1 : asked.revents;
}

static void letters(int fd, int now)
{
	char *volatile nowhere = (char *)16;
	char text[100] = "";
	int sent = 0;

	is("nothing to read", read(now, text, 80) < 0 && errno == EAGAIN);
	is("room only", events(fd) == POLLOUT);
	is("a letter", write(fd, "hello", 5) == 5);
	is("a letter and room", events(fd) == (POLLIN | POLLOUT));
	is("as far as there is room", read(fd, text, 4) == 4 &&
	   !memcmp(text, "hell", 4));
	is("the rest is lost", read(now, text, 80) < 0 && errno == EAGAIN);
	is("an empty letter", !write(fd, text, 0) && !read(fd, text, 80));
	is("as long as can be", write(fd, text, 80) == 80 &&
	   read(fd, text, 100) == 80);
	is("no longer", write(fd, text, 81) < 0 && errno == EMSGSIZE);
	is("from nowhere", write(fd, nowhere, 5) < 0 && errno == EFAULT);
	while (sent < 9 && write(now, "x", 1) == 1)
		sent++;
	is("four letters wait", sent == 4 && errno == EAGAIN);
	is("letters only", events(fd) == POLLIN);
}

static void requests(int fd)
{
	struct mailbox_counts counts;
	unsigned int number = 0;

	is("counts", !ioctl(fd, MAILBOX_GET_COUNTS, &counts) &&
	   counts.written == 7 && counts.read == 3 && counts.waiting == 4 &&
	   counts.slots == 4);
	is("counts to nowhere", ioctl(fd, MAILBOX_GET_COUNTS, 16) < 0 &&
	   errno == EFAULT);
	is("how many wait", !ioctl(fd, MAILBOX_GET_WAITING, &number) &&
	   number == 4);
	is("how many, to nowhere", ioctl(fd, MAILBOX_GET_WAITING, 16) < 0 &&
	   errno == EFAULT);
	is("how many to forget, from nowhere",
	   ioctl(fd, MAILBOX_FORGET, 16) < 0 && errno == EFAULT);
	number = 3;
	is("forgets the oldest", !ioctl(fd, MAILBOX_FORGET, &number) &&
	   !ioctl(fd, MAILBOX_GET_WAITING, &number) && number == 1);
	is("another request", ioctl(fd, 0x6d04, 0) < 0 && errno == ENOTTY);
	is("full again", write(fd, "1", 1) == 1 && write(fd, "2", 1) == 1 &&
	   write(fd, "3", 1) == 1 && events(fd) == POLLIN);
}

static void sleepers(int fd, int now)
{
	struct sigaction action = { .sa_handler = nothing };
	unsigned int all = 99;
	char text[80];
	int status = 1;

	if (!fork())
		_exit(write(fd, "late", 4) != 4);
	usleep(200000);
	is("who wants to write waits", events(fd) == POLLIN);
	is("emptied", !ioctl(fd, MAILBOX_FORGET, &all));
	wait(&status);
	is("and is woken", !status && read(now, text, 80) == 4 &&
	   !memcmp(text, "late", 4));
	if (!fork())
		_exit(read(fd, text, 80) != 2);
	usleep(200000);
	is("a letter for who waits", write(fd, "hi", 2) == 2);
	wait(&status);
	is("has come", !status);
	sigaction(SIGALRM, &action, NULL);
	alarm(1);
	is("a signal ends it", read(fd, text, 80) < 0 && errno == EINTR);
}

int main(void)
{
	int fd = open("/dev/mailbox", O_RDWR);
	int now = open("/dev/mailbox", O_RDWR | O_NONBLOCK);

	is("opens", fd >= 0 && now >= 0);
	letters(fd, now);
	requests(fd);
	fflush(stdout);
	sleepers(fd, now);
	return 0;
}
