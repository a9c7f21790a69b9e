/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
#ifndef ARC_EMIT_PRINT_DOC_INTERNAL_H
#define ARC_EMIT_PRINT_DOC_INTERNAL_H

#include "print/doc.h"

/* Shared by the constructors (doc.c) and the layout (layout.c). */
enum doc_kind { DOC_TEXT, DOC_SEQ, DOC_FILL, DOC_NEST, DOC_SPLIT, DOC_BRACES };

struct doc {
	enum doc_kind kind;
	bool is_breakable;	/* has a place where a line may end */
	unsigned int width;	/* all on one line */
	unsigned int head;	/* up to the first place */
	unsigned int least;	/* of the narrowest layout, from the first column */
	unsigned int last;	/* of the last line of that layout */
	union {
		const char *text;
		struct {
			const struct doc *const *parts;
			size_t count;
		} seq;
		struct doc_items items;		/* FILL */
		struct {
			const char *open;
			const struct doc *inner;
			const char *close;
		} nest;
		struct {
			enum doc_split kind;
			const struct doc *left;
			const struct doc *right;
		} split;
		struct {
			enum doc_braces kind;
			struct doc_items items;
			const struct doc *fill;	/* FILL: the items */
			bool is_open_end;
			const struct ccomment *end;
		} braces;
	};
};

#endif
