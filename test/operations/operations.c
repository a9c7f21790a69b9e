// SPDX-License-Identifier: GPL-2.0-only OR MIT
/*
 * The first and only program of a guest that scripts/compare-hand starts: for
 * each folder of /t loads the module in it, and counts the instructions that
 * the system calls take which reach it. In QEMU with -icount the time stamp
 * counter counts instructions, and nothing else is going on; what an interrupt
 * adds now and then, and what is done the first time alone, is left out by
 * taking the least of many.
 *
 *	/t/NAME/module.ko	the module
 *	/t/NAME/arguments	its parameters, as for insmod
 *	/t/NAME/ioctls		lines `NAME NUMBER`, what its ioctl takes
 *	/t/NAME/packets		is there where the module looks at packets
 *
 * Prints a line `@NAME WHAT RESULT INSTRUCTIONS` for each, RESULT being what
 * the call returned, or the error number below zero.
 */
#define _GNU_SOURCE
#include "devices.h"
#include <arpa/inet.h>
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <net/if.h>
#include <netinet/ip_icmp.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mount.h>
#include <sys/reboot.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#define ROUNDS		200
#define LOADS		20
#define BYTES		16	/* that are written, and read */
#define NODE		"/node"

/**
 * struct cost - what a system call takes
 * @what:	its name
 * @result:	what it returned the last time, or the error number below zero
 * @least:	instructions, UINT64_MAX where it was not called
 */
struct cost {
	char what[64];
	long result;
	uint64_t least;
};

/**
 * struct device - the costs of a device's operations
 * @ioctls:	as many as @known has
 */
struct device {
	struct cost open, write, read, close;
	struct cost ioctls[MOST_IOCTLS];
	struct ioctls known;
};

static void die(const char *what)
{
	printf("@error %s: %s\n", what, strerror(errno));
	reboot(RB_POWER_OFF);
}

static inline uint64_t now(void)
{
	uint32_t low, high;

	__asm__ volatile("lfence; rdtsc; lfence"
			 : "=a" (low), "=d" (high) : : "memory");
	return low | (uint64_t)high << 32;
}

static void reset(struct cost *cost, const char *what)
{
	snprintf(cost->what, sizeof(cost->what), "%s", what);
	cost->least = UINT64_MAX;
}

/* One call more, that began at @start and ended just now. */
static void add(struct cost *cost, uint64_t start, uint64_t end, long result)
{
	cost->result = result < 0 ? -errno : result;
	if (end - start < cost->least)
		cost->least = end - start;
}

/* A call of a driver that has no such operation says nothing about it. */
static void show(const char *name, const struct cost *cost)
{
	if (cost->least != UINT64_MAX && cost->result != -EINVAL &&
	    cost->result != -ENOTTY)
		printf("@%s %s %ld %llu\n", name, cost->what, cost->result,
		       (unsigned long long)cost->least);
}

/* One round of all that can be done with a device. */
static void use_device(struct device *device)
{
	/* as a number: one */
	static char bytes[4096] __attribute__((aligned(8)));
	uint64_t start;
	long result;
	int fd;

	start = now();
	fd = open(NODE, O_RDWR | O_NONBLOCK);
	add(&device->open, start, now(), fd < 0 ? -1 : 0);
	if (fd < 0)
		return;
	memset(bytes, 0, sizeof(bytes));
	bytes[0] = 1;
	lseek(fd, 0, SEEK_SET);
	start = now();
	result = write(fd, bytes, BYTES);
	add(&device->write, start, now(), result);
	lseek(fd, 0, SEEK_SET);
	start = now();
	result = read(fd, bytes, BYTES);
	add(&device->read, start, now(), result);
	for (size_t i = 0; i < device->known.count; i++) {
		memset(bytes, 0, sizeof(bytes));
		bytes[0] = 1;
		start = now();
		result = ioctl(fd, device->known.number[i], bytes);
		add(&device->ioctls[i], start, now(), result);
	}
	start = now();
	result = close(fd);
	add(&device->close, start, now(), result);
}

static void measure_device(const char *name)
{
	struct device device = {};

	reset(&device.open, "open");
	reset(&device.write, "write");
	reset(&device.read, "read");
	reset(&device.close, "close");
	read_ioctls("ioctls", &device.known);
	for (size_t i = 0; i < device.known.count; i++)
		reset(&device.ioctls[i], device.known.name[i]);
	for (int i = 0; i < ROUNDS; i++)
		use_device(&device);
	show(name, &device.open);
	show(name, &device.write);
	show(name, &device.read);
	for (size_t i = 0; i < device.known.count; i++)
		show(name, &device.ioctls[i]);
	show(name, &device.close);
}

/* From sending an echo request to oneself until the reply has arrived. */
static void measure_packet(const char *name)
{
	struct sockaddr_in self = { .sin_family = AF_INET };
	struct icmphdr request = { .type = ICMP_ECHO };
	int fd = socket(AF_INET, SOCK_RAW, IPPROTO_ICMP);
	struct cost cost;
	char reply[128];
	uint64_t start;
	long result;

	if (fd < 0)
		die("socket");
	self.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
	request.checksum = htons(0xffff - (ICMP_ECHO << 8));
	reset(&cost, "packet");
	for (int i = 0; i < ROUNDS; i++) {
		start = now();
		result = sendto(fd, &request, sizeof(request), 0,
				(struct sockaddr *)&self, sizeof(self));
		add(&cost, start, now(), result);
		while (recv(fd, reply, sizeof(reply), MSG_DONTWAIT) > 0)
			;
	}
	show(name, &cost);
	close(fd);
}

static void raise_loopback(void)
{
	struct ifreq request = { .ifr_name = "lo", .ifr_flags = IFF_UP };
	int fd = socket(AF_INET, SOCK_DGRAM, 0);

	if (fd < 0 || ioctl(fd, SIOCSIFFLAGS, &request))
		die("lo");
	close(fd);
}

static long load(int ko, const char *arguments)
{
	return syscall(SYS_finit_module, ko, arguments, 0);
}

/* The name that the kernel knows the newest module by. */
static void module_name(char name[64])
{
	FILE *file = fopen("/proc/modules", "r");

	if (!file || fscanf(file, "%63s", name) != 1)
		die("/proc/modules");
	fclose(file);
}

static void unload(const char *name, const char *module)
{
	if (syscall(SYS_delete_module, module, 0))
		printf("@%s unload %d 0\n", name, -errno);
}

/* The module is loaded before, and after. */
static void measure_load(const char *name, const char *module, int ko,
			 const char *arguments)
{
	struct cost cost;
	uint64_t start;
	long result;

	reset(&cost, "load");
	for (int i = 0; i < LOADS; i++) {
		unload(name, module);
		start = now();
		result = load(ko, arguments);
		add(&cost, start, now(), result);
	}
	show(name, &cost);
}

static void measure(const char *name)
{
	char arguments[256] = "", module[64];
	FILE *file = fopen("arguments", "r");
	int ko = open("module.ko", O_RDONLY);
	struct numbers before;

	if (file && !fgets(arguments, sizeof(arguments), file))
		arguments[0] = '\0';
	arguments[strcspn(arguments, "\n")] = '\0';
	if (file)
		fclose(file);
	if (!read_numbers(&before))
		die("/proc");
	if (load(ko, arguments)) {
		printf("@%s load %d 0\n", name, -errno);
		close(ko);
		return;
	}
	module_name(module);
	if (make_node(&before, NODE))
		measure_device(name);
	else if (!access("packets", F_OK))
		measure_packet(name);
	else
		measure_load(name, module, ko, arguments);
	unload(name, module);
	close(ko);
}

int main(void)
{
	struct dirent **folders;
	int count;

	setvbuf(stdout, NULL, _IOLBF, 0);
	if (mkdir("/proc", 0700) || mkdir("/sys", 0700) ||
	    mount("proc", "/proc", "proc", 0, NULL) ||
	    mount("sysfs", "/sys", "sysfs", 0, NULL) ||
	    mount("debugfs", "/sys/kernel/debug", "debugfs", 0, NULL))
		die("mount");
	raise_loopback();
	count = scandir("/t", &folders, NULL, alphasort);
	for (int i = 0; i < count; i++)
		if (folders[i]->d_name[0] != '.' && !chdir("/t") &&
		    !chdir(folders[i]->d_name))
			measure(folders[i]->d_name);
	puts("@end");
	sleep(1);	/* the serial line has it all */
	reboot(RB_POWER_OFF);
	return 0;
}
