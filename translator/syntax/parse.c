// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include "syntax/parse.h"

#include "syntax/build.h"

static void report_errors(struct builder *builder, const struct tree *tree)
{
	size_t i;

	/* What is missing may be a token that the tree does not show. */
	if (!tree->errors.count && tree->root->has_error)
		diag_error(builder->diags, node_span(builder, tree->root),
			   NULL, "syntax error");
	for (i = 0; i < tree->errors.count; i++)
		diag_error(builder->diags,
			   node_span(builder, tree->errors.items[i]), NULL,
			   "syntax error");
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
	struct tree copy;

	builder.file->source = source;
	copy = tree_copy(scratch, &comments, tree);
	ts_tree_delete(tree);
	report_errors(&builder, &copy);
	build_file(&builder, copy.root);
	arena_free(scratch);
	return builder.file;
}
