// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include "windows/reserved.h"

/*
 * Words that no name of ours may be: the macros of ntddk.h that begin with a
 * small letter, or have up to 7 capitals, and no underscore, which our names do
 * not have (`x86_64-w64-mingw32-gcc -dM -E`, mingw-w64 10.0). Behind a name, `()`
 * says that only what is called may not have it. In the order of strcmp().
 */
const char *const windows_reserved[WINDOWS_RESERVED_COUNT] = {
	"ASSERT()", "CONST", "DELETE", "FALSE", "FAR", "IN", "MAXCHAR",
	"MAXINT", "MAXINT8", "MAXLONG", "MAXUINT", "MINCHAR", "MININT",
	"MININT8", "MINLONG", "NOTHING", "NTAPI", "NULL", "NULL64", "OSVER()",
	"OUT", "PURE", "REFGUID", "REFIID", "SPVER()", "STDAPI", "STDAPIV",
	"SUBVER()", "THIS", "TRUE", "VOID", "WEOF", "WIN32", "WIN64", "WINAPI",
	"WINNT", "WINVER", "alloca()", "environ", "errno", "interface",
	"isascii", "iscsym", "iscsymf", "main", "max()", "min()", "offsetof()",
	"setjmp()", "strcasecmp", "strncasecmp", "toascii", "vKdPrintEx()",
	"vKdPrintExWithPrefix()", "wcswcs",
};
