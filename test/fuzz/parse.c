// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Any bytes as a source: parsed, built, dumped. */
#include "fuzz.h"

#include <stdlib.h>

#include "syntax/parse.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct source *source;
	struct fuzz_run run;
	size_t length;
	char *text;
	FILE *out;

	fuzz_begin(&run, NULL, size);
	if (source_from_bytes(run.arena, run.diags, "fuzz.arc",
			      (const char *)data, size,
			      &source) == SOURCE_OK) {
		out = open_memstream(&text, &length);
		dump_tree(out, source);
		dump_ast(out, parse_source(run.arena, run.names, run.diags,
					   source, NULL));
		fclose(out);
		free(text);
	} else if (!run.diags->errors) {
		fuzz_fail("refused without a reason");
	}
	fuzz_end(&run);
	return 0;
}
