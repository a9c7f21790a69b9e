// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include "syntax/parse.h"

#include "syntax/build.h"

/* Reports what the parser could not make sense of, outermost errors only. */
static void report_errors(struct builder *builder, const struct node *node)
{
	for (; node; node = node->next) {
		if (!node->has_error)
			continue;
		if (node->kind == NODE_ERROR || node->is_missing)
			diag_error(builder->diags, node_span(builder, node),
				   NULL, "syntax error");
		else
			report_errors(builder, node->first);
	}
}

static void build_file(struct builder *builder, const struct node *root)
{
	struct ast_file *file = builder->file;

	comments_container(builder->comments, &file->end, 0,
			   builder->source->size + 1);
	file->decls = build_decls(builder, root);
	comments_attach(builder->comments, file);
}

struct ast_file *parse_source(struct arena *arena, struct interner *names,
			      struct diags *diags, const struct source *source)
{
	struct arena *scratch = arena_new();
	struct comments comments = {
		.arena = arena, .scratch = scratch, .source = source,
	};
	struct builder builder = {
		.arena = arena, .names = names, .diags = diags,
		.source = source, .comments = &comments,
		.file = arena_new_object(arena, struct ast_file),
		.is_first = true,
	};
	TSTree *tree = tree_parse(source);
	struct node *root;

	builder.file->source = source;
	root = tree_copy(scratch, &comments, tree);
	if (root->has_error)
		report_errors(&builder, root);
	ts_tree_delete(tree);
	build_file(&builder, root);
	arena_free(scratch);
	return builder.file;
}
