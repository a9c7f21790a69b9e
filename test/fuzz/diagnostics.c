// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* What is said about a program, in each format. */
#include "fuzz.h"

#include <stdlib.h>

#include "diag/machine.h"
#include "diag/text.h"
#include "registry.h"

/* A format gives something, and nothing that is not text. */
static void print_all(const struct fuzz_run *run)
{
	for (int format = 0; format < 4; format++) {
		size_t length = 0;
		char *text = NULL;
		FILE *out = open_memstream(&text, &length);

		if (format < 2)
			diags_print(out, run->diags, format == 1);
		else if (format == 2)
			diags_print_json(out, run->diags);
		else
			diags_print_sarif(out, run->diags, "0");
		fclose(out);
		if (run->diags->errors && !length)
			fuzz_fail("errors, and nothing is printed");
		free(text);
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct fuzz_run run;
	size_t count;

	fuzz_begin(&run, targets_all(&count)[0], size);
	fuzz_check(&run, data, size);
	print_all(&run);
	fuzz_end(&run);
	return 0;
}
