// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* The device has no name: what can be seen is that the driver comes and goes. */
#include "client.h"

int main(int argc, char **argv)
{
	SC_HANDLE service = load("quiet", argc > 1 ? argv[1] : "quiet.sys");
	SERVICE_STATUS status = { 0 };

	check(QueryServiceStatus(service, &status) &&
	      status.dwCurrentState == SERVICE_RUNNING, "running");
	unload(service);
	return failures != 0;
}
