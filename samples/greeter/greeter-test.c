// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* What test.sh cannot ask for: ioctl(). */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/ioctl.h>

static void is(const char *what, int holds)
{
	printf("%s %s\n", holds ? "ok" : "FAIL", what);
}

int main(void)
{
	int fd = open("/dev/greeter", O_RDWR);

	is("opened four times", ioctl(fd, 0x6701, 0) == 4);
	is("another request", ioctl(fd, 0x6702, 0) < 0 && errno == ENOTTY);
	return 0;
}
