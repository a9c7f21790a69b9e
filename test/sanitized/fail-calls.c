// SPDX-License-Identifier: GPL-2.0-only OR MIT
/*
 * Loads a module and uses its first character device, while each of the
 * allocations that a system call makes fails in turn: those of open, of
 * writing and reading at the start of the file and far behind it, of each
 * ioctl, of poll, and of close. First this is done with blocks alone, then with
 * blocks and pages.
 *
 *	fail-calls MODULE.ko NAME [ARGUMENT]...
 *
 * The file `ioctls` of the folder has what the device may be asked, in lines
 * `NAME NUMBER`. A call that lacked memory must say so (-ENOMEM), or do what it
 * does with all memory, or less of it. Says how many failed, and what was
 * otherwise; exit status 1 where something was, 77 where the module has no device.
 */
#define _GNU_SOURCE
#include "devices.h"
#include "faults.h"
#include "module.h"
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#define MOST_POINTS	2000
#define NODE		"/run/node"
#define FAR		20000	/* bytes, some pages */

enum call { OPEN, WRITE, WRITE_FAR, READ, READ_FAR, POLL, CLOSE, IOCTL };

static const char *const call_name[] = {
	"open", "write", "write far behind", "read", "read far behind", "poll",
	"close",
};

/**
 * struct trial - a device that is used, and what came of it
 * @ioctls:	what it may be asked
 * @failed:	calls that lacked memory
 * @refused:	those of them that said so
 * @wrong:	those that did something else
 */
struct trial {
	struct ioctls ioctls;
	unsigned int failed;
	unsigned int refused;
	unsigned int wrong;
};

static char bytes[64] __attribute__((aligned(8)));

static void interrupt(int signal)
{
	(void)signal;
}

/* The argument of an ioctl begins with the number 1. */
static void reset_bytes(void)
{
	memset(bytes, 0, sizeof(bytes));
	bytes[0] = 1;
}

/* Makes a call on @fd. Returns what it does; or less than 0, the error number. */
static long make(const struct trial *trial, unsigned int call, int *fd)
{
	struct pollfd polled = { .fd = *fd, .events = POLLIN | POLLOUT };
	long result = -1;

	switch (call) {
	case OPEN:
		result = *fd = open(NODE, O_RDWR | O_NONBLOCK);
		break;
	case WRITE:
	case WRITE_FAR:
		result = write(*fd, bytes, sizeof(bytes));
		break;
	case READ:
	case READ_FAR:
		result = read(*fd, bytes, sizeof(bytes));
		break;
	case POLL:
		result = poll(&polled, 1, 0);
		break;
	case CLOSE:
		result = close(*fd);
		*fd = -1;
		break;
	default:
		result = ioctl(*fd, trial->ioctls.number[call - IOCTL], bytes);
		break;
	}
	return result < 0 ? -errno : call == OPEN ? 0 : result;
}

/* What comes before the call: a file that is open, with something in it. */
static int set_up(const struct trial *trial, unsigned int call)
{
	int fd = -1;

	reset_bytes();
	if (call == OPEN)
		return fd;
	if (make(trial, OPEN, &fd))
		die(NODE);
	/* It is no matter whether the device can do that. */
	if (call == READ || call == READ_FAR)
		make(trial, WRITE, &fd);
	lseek(fd, call == WRITE_FAR || call == READ_FAR ? FAR : 0, SEEK_SET);
	reset_bytes();
	return fd;
}

/*
 * One call while allocation @nth fails; @reached says whether there was one.
 * A call that waits although it should not is interrupted.
 */
static long call_once(const struct trial *trial, unsigned int call,
		      unsigned int nth, bool *reached)
{
	int fd = set_up(trial, call);
	long result;

	alarm(5);
	fail_nth(nth);
	result = make(trial, call, &fd);
	*reached = has_failed();
	alarm(0);
	if (fd >= 0)
		close(fd);
	return result;
}

static bool is_right(long result, long usual)
{
	return result == -ENOMEM || result == usual ||
	       (result > 0 && result < usual);
}

static void try_call(struct trial *trial, unsigned int call)
{
	const char *name = call < IOCTL ? call_name[call] :
			   trial->ioctls.name[call - IOCTL];
	unsigned int nth = 1;
	bool reached;
	long usual = call_once(trial, call, 0, &reached);
	long result;

	for (; nth < MOST_POINTS; nth++) {
		result = call_once(trial, call, nth, &reached);
		if (!reached)
			break;
		trial->failed++;
		if (result == -ENOMEM && usual != -ENOMEM)
			trial->refused++;
		if (is_right(result, usual))
			continue;
		trial->wrong++;
		printf("%s without allocation %u: %ld, not %d or %ld\n", name,
		       nth, result, -ENOMEM, usual);
		explain_faults(true);
		call_once(trial, call, nth, &reached);
		explain_faults(false);
	}
	if (nth == MOST_POINTS)
		trial->wrong++;
}

static void try_all(struct trial *trial, bool pages)
{
	choose_faults(pages);
	for (unsigned int call = OPEN; call < IOCTL + trial->ioctls.count; call++)
		try_call(trial, call);
}

/* A number without a device is none. */
static bool can_open(void)
{
	int fd = open(NODE, O_RDWR | O_NONBLOCK);

	if (fd < 0)
		return errno != ENXIO;
	close(fd);
	return true;
}

int main(int argc, char **argv)
{
	struct sigaction action = { .sa_handler = interrupt };
	struct trial trial = {};
	struct numbers before;
	struct module module;
	bool has_device;

	if (argc < 3) {
		puts("usage: fail-calls MODULE.ko NAME [ARGUMENT]...");
		return 2;
	}
	setvbuf(stdout, NULL, _IOLBF, 0);
	sigaction(SIGALRM, &action, NULL);
	prepare_faults();
	open_module(&module, argv + 1);
	read_ioctls("ioctls", &trial.ioctls);
	if (!read_numbers(&before))
		die("/proc");
	errno = load_module(&module);
	if (errno)
		die("load");
	has_device = make_node(&before, NODE) && can_open();
	if (has_device) {
		try_all(&trial, false);
		try_all(&trial, true);
		printf("%u calls lacked memory: %u refused, %u wrong\n",
		       trial.failed, trial.refused, trial.wrong);
	}
	unload_module(&module);
	close_module(&module);
	unlink(NODE);
	return !has_device ? 77 : trial.wrong != 0;
}
