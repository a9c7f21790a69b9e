/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
#ifndef CLIENT_H
#define CLIENT_H

/* What programs that test a driver have in common. Each line is a check. */
#include <windows.h>
#include <stdio.h>

static int failures;

static void check(int is_good, const char *what)
{
	DWORD error = GetLastError();

	if (is_good) {
		printf("ok %s\n", what);
		return;
	}
	printf("FAIL %s (error %lu)\n", what, error);
	failures++;
}

/* Loads the driver at @path; NULL where that failed. */
static SC_HANDLE load(const char *name, const char *path)
{
	SC_HANDLE manager = OpenSCManagerA(NULL, NULL, SC_MANAGER_ALL_ACCESS);
	SC_HANDLE service;

	service = CreateServiceA(manager, name, name, SERVICE_ALL_ACCESS,
				 SERVICE_KERNEL_DRIVER, SERVICE_DEMAND_START,
				 SERVICE_ERROR_NORMAL, path, NULL, NULL, NULL,
				 NULL, NULL);
	check(service && StartServiceA(service, 0, NULL), "loaded");
	return service;
}

static void unload(SC_HANDLE service)
{
	SERVICE_STATUS status = { 0 };

	check(ControlService(service, SERVICE_CONTROL_STOP, &status), "stopped");
	for (int i = 0; i < 100; i++) {
		QueryServiceStatus(service, &status);
		if (status.dwCurrentState == SERVICE_STOPPED)
			break;
		Sleep(20);
	}
	check(status.dwCurrentState == SERVICE_STOPPED, "gone");
	check(DeleteService(service), "its service deleted");
}

#endif
