// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include <stdlib.h>
#include <string.h>

#include "host/host.h"

/*
 * What `extern c { … }` may declare, in the order of strcmp(): the functions,
 * types and variables of C11 (clause 7), and of POSIX.1-2017 what a test is
 * likely to want.
 */
static const struct place {
	const char *name;
	const char *header;
} places[] = {
	{ "FILE", "stdio.h" },
	{ "abort", "stdlib.h" },
	{ "abs", "stdlib.h" },
	{ "aligned_alloc", "stdlib.h" },
	{ "atexit", "stdlib.h" },
	{ "atof", "stdlib.h" },
	{ "atoi", "stdlib.h" },
	{ "atol", "stdlib.h" },
	{ "atoll", "stdlib.h" },
	{ "calloc", "stdlib.h" },
	{ "ceil", "math.h" },
	{ "clock", "time.h" },
	{ "clock_gettime", "time.h" },
	{ "close", "unistd.h" },
	{ "cos", "math.h" },
	{ "errno", "errno.h" },
	{ "exit", "stdlib.h" },
	{ "exp", "math.h" },
	{ "fabs", "math.h" },
	{ "fclose", "stdio.h" },
	{ "feof", "stdio.h" },
	{ "ferror", "stdio.h" },
	{ "fflush", "stdio.h" },
	{ "fgetc", "stdio.h" },
	{ "fgets", "stdio.h" },
	{ "floor", "math.h" },
	{ "fmod", "math.h" },
	{ "fopen", "stdio.h" },
	{ "fprintf", "stdio.h" },
	{ "fputc", "stdio.h" },
	{ "fputs", "stdio.h" },
	{ "fread", "stdio.h" },
	{ "free", "stdlib.h" },
	{ "fseek", "stdio.h" },
	{ "ftell", "stdio.h" },
	{ "fwrite", "stdio.h" },
	{ "getchar", "stdio.h" },
	{ "getenv", "stdlib.h" },
	{ "getpid", "unistd.h" },
	{ "isalnum", "ctype.h" },
	{ "isalpha", "ctype.h" },
	{ "iscntrl", "ctype.h" },
	{ "isdigit", "ctype.h" },
	{ "isgraph", "ctype.h" },
	{ "islower", "ctype.h" },
	{ "isprint", "ctype.h" },
	{ "ispunct", "ctype.h" },
	{ "isspace", "ctype.h" },
	{ "isupper", "ctype.h" },
	{ "isxdigit", "ctype.h" },
	{ "labs", "stdlib.h" },
	{ "llabs", "stdlib.h" },
	{ "log", "math.h" },
	{ "malloc", "stdlib.h" },
	{ "memchr", "string.h" },
	{ "memcmp", "string.h" },
	{ "memcpy", "string.h" },
	{ "memmove", "string.h" },
	{ "memset", "string.h" },
	{ "open", "fcntl.h" },
	{ "perror", "stdio.h" },
	{ "pow", "math.h" },
	{ "printf", "stdio.h" },
	{ "putchar", "stdio.h" },
	{ "puts", "stdio.h" },
	{ "qsort", "stdlib.h" },
	{ "rand", "stdlib.h" },
	{ "read", "unistd.h" },
	{ "realloc", "stdlib.h" },
	{ "remove", "stdio.h" },
	{ "rename", "stdio.h" },
	{ "rewind", "stdio.h" },
	{ "setenv", "stdlib.h" },
	{ "sin", "math.h" },
	{ "sleep", "unistd.h" },
	{ "snprintf", "stdio.h" },
	{ "sprintf", "stdio.h" },
	{ "sqrt", "math.h" },
	{ "srand", "stdlib.h" },
	{ "sscanf", "stdio.h" },
	{ "stderr", "stdio.h" },
	{ "stdin", "stdio.h" },
	{ "stdout", "stdio.h" },
	{ "strcat", "string.h" },
	{ "strchr", "string.h" },
	{ "strcmp", "string.h" },
	{ "strcpy", "string.h" },
	{ "strcspn", "string.h" },
	{ "strdup", "string.h" },
	{ "strerror", "string.h" },
	{ "strlen", "string.h" },
	{ "strncat", "string.h" },
	{ "strncmp", "string.h" },
	{ "strncpy", "string.h" },
	{ "strndup", "string.h" },
	{ "strpbrk", "string.h" },
	{ "strrchr", "string.h" },
	{ "strspn", "string.h" },
	{ "strstr", "string.h" },
	{ "strtol", "stdlib.h" },
	{ "strtoll", "stdlib.h" },
	{ "strtoul", "stdlib.h" },
	{ "strtoull", "stdlib.h" },
	{ "time", "time.h" },
	{ "tolower", "ctype.h" },
	{ "toupper", "ctype.h" },
	{ "ungetc", "stdio.h" },
	{ "unlink", "unistd.h" },
	{ "unsetenv", "stdlib.h" },
	{ "usleep", "unistd.h" },
	{ "write", "unistd.h" },
};

static int compare(const void *name, const void *place)
{
	return strcmp(name, ((const struct place *)place)->name);
}

const char *host_library_header(const char *name)
{
	const struct place *found;

	found = bsearch(name, places, sizeof(places) / sizeof(*places),
			sizeof(*places), compare);
	return found ? found->header : NULL;
}
