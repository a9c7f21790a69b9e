/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
/* What programs of a guest find out about a module's character devices. */
#ifndef GUEST_DEVICES_H
#define GUEST_DEVICES_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

#define MOST_NUMBERS	1024
#define MOST_IOCTLS	16

/**
 * struct numbers - the character devices that the kernel has
 * @major:	those of /proc/devices
 * @misc:	the minor numbers of /proc/misc
 */
struct numbers {
	bool major[MOST_NUMBERS];
	bool misc[MOST_NUMBERS];
};

/**
 * struct ioctls - what a device may be asked
 * @count:	how many there are
 * @name:	of each, as its header has it
 * @number:	of each, the second argument of ioctl()
 */
struct ioctls {
	size_t count;
	char name[MOST_IOCTLS][64];
	unsigned long number[MOST_IOCTLS];
};

/* Reads /proc. Returns whether that could be done; else errno says why not. */
bool read_numbers(struct numbers *numbers);

/*
 * Makes the node @path for the first device that came since @before, replacing
 * what is there. Returns whether there is one.
 */
bool make_node(const struct numbers *before, const char *path);

/*
 * Reads the lines `NAME NUMBER` of a file that need not be there, as
 * scripts/lib.sh makes it.
 */
void read_ioctls(const char *path, struct ioctls *ioctls);

#endif
