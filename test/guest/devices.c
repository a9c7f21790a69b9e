// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include "devices.h"
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <unistd.h>

#define MISC_MAJOR 10

/* The numbers at the start of lines, up to those of block devices. */
static bool read_file(const char *path, bool numbers[MOST_NUMBERS])
{
	FILE *file = fopen(path, "r");
	unsigned int number;
	char line[128];

	if (!file)
		return false;
	memset(numbers, 0, MOST_NUMBERS * sizeof(*numbers));
	while (fgets(line, sizeof(line), file) &&
	       !strstr(line, "Block devices:"))
		if (sscanf(line, "%u", &number) == 1 && number < MOST_NUMBERS)
			numbers[number] = true;
	fclose(file);
	return true;
}

bool read_numbers(struct numbers *numbers)
{
	return read_file("/proc/devices", numbers->major) &&
	       read_file("/proc/misc", numbers->misc);
}

static bool find_new(const struct numbers *before, dev_t *device)
{
	struct numbers after;

	if (!read_numbers(&after))
		return false;
	for (unsigned int i = 0; i < MOST_NUMBERS; i++) {
		if (after.misc[i] && !before->misc[i])
			*device = makedev(MISC_MAJOR, i);
		else if (after.major[i] && !before->major[i])
			*device = makedev(i, 0);
		else
			continue;
		return true;
	}
	return false;
}

bool make_node(const struct numbers *before, const char *path)
{
	dev_t device;

	if (!find_new(before, &device))
		return false;
	unlink(path);
	return !mknod(path, S_IFCHR | 0600, device);
}

void read_ioctls(const char *path, struct ioctls *ioctls)
{
	FILE *file = fopen(path, "r");
	size_t i = 0;

	while (file && i < MOST_IOCTLS &&
	       fscanf(file, "%63s %lu", ioctls->name[i],
		      &ioctls->number[i]) == 2)
		i++;
	ioctls->count = i;
	if (file)
		fclose(file);
}
