// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* The whole translation, for each target, up to the text of its files. */
#include "fuzz.h"

#include "backend.h"
#include "facts/facts.h"
#include "fold/fold.h"
#include "registry.h"

static void emit(struct fuzz_run *run, const struct target *target)
{
	struct output_files files = {};
	struct facts *facts;

	fold_program(run->arena, run->program, true);
	facts = facts_compute(run->arena, run->program);
	facts_closures(run->arena, run->diags, run->program, facts);
	facts_ready(run->arena, run->diags, run->program, facts);
	if (run->diags->errors)
		return;
	emit_program(run->arena, run->diags, run->program, target, facts, "",
		     &files, NULL);
	if (!run->diags->errors && !files.list.count)
		fuzz_fail("no error, and no output");
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	size_t count;
	const struct target *const *targets = targets_all(&count);

	for (size_t i = 0; i < count; i++) {
		struct fuzz_run run;

		fuzz_begin(&run, targets[i], size);
		if (fuzz_check(&run, data, size) && !run.diags->errors)
			emit(&run, targets[i]);
		else if (!run.diags->errors)
			fuzz_fail("refused without a reason");
		fuzz_end(&run);
	}
	return 0;
}
