/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
#ifndef ARC_TARGETS_WINDOWS_RESERVED_H
#define ARC_TARGETS_WINDOWS_RESERVED_H

#define WINDOWS_RESERVED_COUNT 55

extern const char *const windows_reserved[WINDOWS_RESERVED_COUNT];

#endif
