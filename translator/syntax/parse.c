// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include "syntax/parse.h"

#include "syntax/build.h"
#include "syntax/expected.h"

/*
 * What stands before `#endif` goes behind the declaration before it: between
 * declarations nothing else is left of an `#if`.
 */
static void move_ends(struct ast_decl *decls)
{
	struct ast_branch *branch;
	struct ast_decl *last;
	struct comment **tail;

	for (; decls; decls = decls->next) {
		if (decls->kind != AST_DECL_CONDITIONAL)
			continue;
		for (branch = decls->branches; branch; branch = branch->next) {
			move_ends(branch->decls);
			last = branch->decls;
			while (last && last->next)
				last = last->next;
			if (!last)
				continue;
			tail = &last->trivia.after;
			while (*tail)
				tail = &(*tail)->next;
			*tail = branch->end;
			branch->end = NULL;
		}
	}
}

static void build_file(struct builder *builder, const struct node *root)
{
	struct ast_file *file = builder->file;

	comments_container(builder->comments, &file->end, 0,
			   builder->source->size + 1);
	file->decls = build_decls(builder, root);
	comments_attach(builder->comments, file);
	move_ends(file->decls);
}

struct ast_file *parse_source(struct arena *arena, struct interner *names,
			      struct diags *diags, const struct source *source,
			      struct stopwatch *watch)
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
	struct node *root;
	TSTree *tree;

	builder.file->source = source;
	tree = tree_parse(source);
	stopwatch_lap(watch, "parse");
	builder.file->is_broken = expected_report(diags, source, tree) > 0;
	root = tree_copy(scratch, &comments, tree);
	ts_tree_delete(tree);
	build_file(&builder, root);
	arena_free(scratch);
	stopwatch_lap(watch, "build");
	return builder.file;
}
