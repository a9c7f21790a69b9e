/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
#ifndef ARC_PACKAGE_PRELUDE_H
#define ARC_PACKAGE_PRELUDE_H

#include <stddef.h>

/*
 * Types of the library that are known everywhere without an import. A file that
 * names one has the package that declares it loaded; its declaration is seen
 * where no other one is.
 */

/* The name of such a type, in order; NULL: there are no more. */
const char *prelude_name(size_t index);

/* The import path of the package that declares it. */
const char *prelude_path(size_t index);

#endif
