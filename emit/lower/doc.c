// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Documentation: kernel-doc where it describes all, and names in backticks. */
#include <string.h>

#include "lower/lower.h"

/* --- names in backticks --------------------------------------------------- */

static bool reads(const char *name, const char *text, size_t size)
{
	return name && strlen(name) == size && !memcmp(name, text, size);
}

/* A member of an enum, `Type.MEMBER`, in C; or NULL. */
static const char *member_name(struct lower *l, const struct entity *entity,
			       const char *text, size_t size)
{
	const struct enumeration *enumeration = (const void *)entity;
	size_t length = strlen(entity->name);
	const struct enumerator *member;

	if (entity->kind != ENTITY_ENUM || entity->is_extern ||
	    size <= length + 1 || text[length] != '.' ||
	    memcmp(text, entity->name, length))
		return NULL;
	for (size_t i = 0; i < enumeration->members.count; i++) {
		member = enumeration->members.items[i];
		if (reads(member->name, text + length + 1, size - length - 1))
			return arena_printf(l->arena, "%s_%s",
				name_upper(l->arena, l->c_names[entity->id]),
				name_upper(l->arena, member->name));
	}
	return NULL;
}

/* What C calls a name of the package that the item at hand is in; or NULL. */
static const char *c_name_of(struct lower *l, const char *text, size_t size)
{
	const struct package *package;
	const char *found;

	if (!l->c_names || !l->module.program)
		return NULL;
	package = l->module.program->main;
	if (l->item && l->item->entity && l->item->entity->package)
		package = l->item->entity->package;
	for (size_t i = 0; i < package->entities.count; i++) {
		const struct entity *entity = package->entities.items[i];

		if (!entity->name || !l->c_names[entity->id])
			continue;
		if (reads(entity->name, text, size))
			return l->c_names[entity->id];
		found = member_name(l, entity, text, size);
		if (found)
			return found;
	}
	return NULL;
}

const char *map_names(struct lower *l, const char *line,
		      const struct documented *subject)
{
	const char *open, *close, *name, *text = "";

	for (; (open = strchr(line, '`')); line = close + 1) {
		close = strchr(open + 1, '`');
		if (!close)
			break;
		name = NULL;
		for (size_t i = 0; subject && i < subject->parts.count; i++)
			if (reads(subject->parts.items[i].name, open + 1,
				  (size_t)(close - open - 1)))
				name = arena_printf(l->arena, "@%s",
					subject->parts.items[i].c_name);
		if (!name)
			name = c_name_of(l, open + 1,
					 (size_t)(close - open - 1));
		if (!name)
			name = arena_strndup(l->arena, open,
					     (size_t)(close - open + 1));
		text = arena_printf(l->arena, "%s%.*s%s", text,
				    (int)(open - line), line, name);
	}
	return *text ? arena_printf(l->arena, "%s%s", text, line) : line;
}

/* --- kernel-doc ------------------------------------------------------------ */

void add_part(struct lower *l, struct documented *subject, const char *name,
	      const char *c_name, const char *length)
{
	struct documented_part part = {
		.name = name, .c_name = c_name, .length = length,
	};

	LIST_PUSH(l->arena, &subject->parts, part);
}

/* The part that a line `@name: …` describes, or NULL; *@text is what it says. */
static struct documented_part *described(struct documented *subject,
					 const char *line, const char **text)
{
	const char *colon = *line == '@' ? strchr(line, ':') : NULL;

	for (size_t i = 0; colon && i < subject->parts.count; i++) {
		struct documented_part *part = &subject->parts.items[i];

		if (!reads(part->name, line + 1, (size_t)(colon - line - 1)))
			continue;
		*text = colon + 1 + strspn(colon + 1, " \t");
		return part;
	}
	return NULL;
}

static bool describes_all(struct documented *subject,
			  const struct ccomment *comment)
{
	struct documented_part *part;
	const char *text;

	for (size_t i = 0; i < comment->count; i++) {
		part = described(subject, comment->lines[i], &text);
		if (part)
			part->is_described = true;
	}
	for (size_t i = 0; i < subject->parts.count; i++)
		if (!subject->parts.items[i].is_described)
			return false;
	return subject->parts.count > 0;
}

struct text_lines {
	LIST(const char *) list;
	const struct documented_part *part;	/* that is being described */
};

/* A slice has a length in C, which is described behind it. */
static void end_part(struct lower *l, struct text_lines *lines)
{
	const struct documented_part *part = lines->part;

	if (part && part->length)
		LIST_PUSH(l->arena, &lines->list,
			  arena_printf(l->arena,
				       "@%s: number of elements of @%s",
				       part->length, part->c_name));
	lines->part = NULL;
}

/* A line of kernel-doc; the description of a part has the part's C name. */
static void add_line(struct lower *l, struct documented *subject,
		     struct text_lines *lines, const char *line)
{
	const char *text;
	struct documented_part *part = described(subject, line, &text);

	if (part || !*line)
		end_part(l, lines);
	if (!part) {
		LIST_PUSH(l->arena, &lines->list, line);
		return;
	}
	LIST_PUSH(l->arena, &lines->list,
		  arena_printf(l->arena, "@%s: %s", part->c_name, text));
	lines->part = part;
}

static bool is_description(const char *line)
{
	return *line == '@' || !*line;
}

/* The same comment as kernel-doc: what it is about, parts, the rest. */
static const struct ccomment *kernel_doc(struct lower *l,
					 struct documented *subject,
					 const struct ccomment *comment)
{
	struct ccomment *doc = arena_new_object(l->arena, struct ccomment);
	struct text_lines lines = {};
	const char *summary = "";
	size_t i = 0;

	for (; i < comment->count && !is_description(comment->lines[i]); i++)
		summary = arena_printf(l->arena, "%s%s%s", summary,
				       *summary ? " " : "", comment->lines[i]);
	LIST_PUSH(l->arena, &lines.list, *summary ?
		  arena_printf(l->arena, "%s - %s", subject->head, summary) :
		  subject->head);
	/* The parts follow at once; then comes what else is said. */
	while (i < comment->count && !*comment->lines[i])
		i++;
	if (i < comment->count && *comment->lines[i] != '@')
		LIST_PUSH(l->arena, &lines.list, "");
	for (; i < comment->count; i++)
		add_line(l, subject, &lines, comment->lines[i]);
	end_part(l, &lines);
	*doc = *comment;
	doc->is_doc = true;
	doc->lines = lines.list.items;
	doc->count = lines.list.count;
	return doc;
}

static bool ends_in_documentation(const struct trivia *trivia)
{
	const struct comment *comment = trivia ? trivia->before : NULL;

	while (comment && comment->next)
		comment = comment->next;
	return comment && comment->kind == COMMENT_DOC;
}

struct cnotes lower_documentation(struct lower *l, const struct trivia *trivia,
				  struct documented *subject)
{
	const struct ccomment *last, *first = NULL;
	struct ccomment *copy;
	struct cnotes notes;

	l->subject = subject;
	notes = lower_trivia(l, trivia);
	l->subject = NULL;
	if (!notes.before || !ends_in_documentation(trivia))
		return notes;
	for (last = notes.before; last->next; last = last->next)
		;
	if (subject->is_partial || !describes_all(subject, last))
		return notes;
	for (last = notes.before; last->next; last = last->next) {
		copy = arena_new_object(l->arena, struct ccomment);
		*copy = *last;
		copy->next = NULL;
		first = ccomment_join(l->arena, first, copy);
	}
	notes.before = ccomment_join(l->arena, first,
				     kernel_doc(l, subject, last));
	return notes;
}
