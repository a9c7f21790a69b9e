// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include "diag/machine.h"

#include "diag/checks.h"

/* A string of JSON (RFC 8259, section 7); the text is UTF-8 already. */
static void put_string(FILE *out, const char *text)
{
	fputc('"', out);
	for (; *text; text++) {
		unsigned char c = (unsigned char)*text;

		if (c == '"' || c == '\\')
			fprintf(out, "\\%c", c);
		else if (c < 0x20)
			fprintf(out, "\\u%04x", c);
		else
			fputc(c, out);
	}
	fputc('"', out);
}

static void put_member(FILE *out, const char *name, const char *text)
{
	fprintf(out, "\"%s\":", name);
	put_string(out, text);
}

static const char *severity_name(enum severity severity)
{
	return severity == SEVERITY_ERROR ? "error" :
	       severity == SEVERITY_WARNING ? "warning" : "note";
}

/* --- JSON ----------------------------------------------------------------- */

static void put_point(FILE *out, const char *name, struct span span,
		      uint32_t offset)
{
	struct position at = source_position(span.source, offset);

	fprintf(out, "\"%s\":{", name);
	put_member(out, "file", span.source->path);
	fprintf(out, ",\"line\":%u,\"column\":%u}", at.line, at.column);
}

/* The last character of a span; of an empty one, where it stands. */
static uint32_t last_of(struct span span)
{
	return span.end > span.start ? span.end - 1 : span.end;
}

static void put_locations(FILE *out, struct span span)
{
	fputs("\"locations\":[", out);
	if (span.source) {
		fputc('{', out);
		put_point(out, "caret", span, span.start);
		fputc(',', out);
		put_point(out, "finish", span, last_of(span));
		fputc('}', out);
	}
	fputc(']', out);
}

static void put_note(FILE *out, const struct diag_note *note)
{
	fputs("{\"kind\":\"note\",", out);
	put_member(out, "message", note->message);
	fputc(',', out);
	put_locations(out, note->span);
	fputc('}', out);
}

static void put_fixits(FILE *out, const struct diag_fix *fix)
{
	fputs(",\"fixits\":[{", out);
	put_point(out, "start", fix->span, fix->span.start);
	fputc(',', out);
	put_point(out, "next", fix->span, fix->span.end);
	fputc(',', out);
	put_member(out, "string", fix->text);
	fputs("}]", out);
}

static void put_diag(FILE *out, const struct diag *diag)
{
	const struct diag_note *note;

	fputc('{', out);
	put_member(out, "kind", severity_name(diag->severity));
	fputc(',', out);
	put_member(out, "message", diag->message);
	if (diag->check) {
		fputs(",\"option\":\"-W", out);
		fprintf(out, "%s\"", diag->check);
	}
	fputc(',', out);
	put_locations(out, diag->span);
	if (diag->fix && diag->fix->span.source)
		put_fixits(out, diag->fix);
	fputs(",\"children\":[", out);
	for (note = diag->notes; note; note = note->next) {
		put_note(out, note);
		if (note->next)
			fputc(',', out);
	}
	fputs("]}", out);
}

void diags_print_json(FILE *out, struct diags *diags)
{
	diags_sort(diags);
	fputc('[', out);
	for (size_t i = 0; i < diags->list.count; i++) {
		if (i)
			fputc(',', out);
		put_diag(out, diags->list.items[i]);
	}
	fputs("]\n", out);
}

/* --- SARIF ---------------------------------------------------------------- */

static void put_region(FILE *out, const char *name, struct span span)
{
	struct position from = source_position(span.source, span.start);
	struct position to = source_position(span.source, span.end);

	fprintf(out, "\"%s\":{\"startLine\":%u,\"startColumn\":%u,"
		"\"endLine\":%u,\"endColumn\":%u}", name, from.line,
		from.column, to.line, to.column);
}

static void put_artifact(FILE *out, struct span span)
{
	fputs("\"artifactLocation\":{", out);
	put_member(out, "uri", span.source->path);
	fputc('}', out);
}

/* A location; @message may be NULL. */
static void put_place(FILE *out, struct span span, const char *message)
{
	fputs("{\"physicalLocation\":{", out);
	put_artifact(out, span);
	fputc(',', out);
	put_region(out, "region", span);
	fputc('}', out);
	if (message) {
		fputs(",\"message\":{", out);
		put_member(out, "text", message);
		fputc('}', out);
	}
	fputc('}', out);
}

static void put_related(FILE *out, const struct diag *diag)
{
	const struct diag_note *note;
	bool is_first = true;

	fputs(",\"relatedLocations\":[", out);
	for (note = diag->notes; note; note = note->next) {
		if (!note->span.source)
			continue;
		if (!is_first)
			fputc(',', out);
		put_place(out, note->span, note->message);
		is_first = false;
	}
	fputc(']', out);
}

static void put_sarif_fix(FILE *out, const struct diag_fix *fix)
{
	fputs(",\"fixes\":[{\"artifactChanges\":[{", out);
	put_artifact(out, fix->span);
	fputs(",\"replacements\":[{", out);
	put_region(out, "deletedRegion", fix->span);
	fputs(",\"insertedContent\":{", out);
	put_member(out, "text", fix->text);
	fputs("}}]}]}]", out);
}

static void put_result(FILE *out, const struct diag *diag)
{
	fputc('{', out);
	if (diag->check) {
		put_member(out, "ruleId", diag->check);
		fputc(',', out);
	}
	put_member(out, "level", severity_name(diag->severity));
	fputs(",\"message\":{", out);
	put_member(out, "text", diag->message);
	fputs("},\"locations\":[", out);
	if (diag->span.source)
		put_place(out, diag->span, NULL);
	fputc(']', out);
	put_related(out, diag);
	if (diag->fix && diag->fix->span.source)
		put_sarif_fix(out, diag->fix);
	fputc('}', out);
}

static void put_rules(FILE *out)
{
	size_t count;
	const struct check *checks = checks_all(&count);

	fputs("\"rules\":[", out);
	for (size_t i = 0; i < count; i++) {
		if (i)
			fputc(',', out);
		fputc('{', out);
		put_member(out, "id", checks[i].name);
		fputs(",\"shortDescription\":{", out);
		put_member(out, "text", checks[i].description);
		fputs("}}", out);
	}
	fputc(']', out);
}

void diags_print_sarif(FILE *out, struct diags *diags, const char *version)
{
	diags_sort(diags);
	fputs("{\"$schema\":\"https://json.schemastore.org/sarif-2.1.0.json\","
	      "\"version\":\"2.1.0\",\"runs\":[{\"tool\":{\"driver\":{"
	      "\"name\":\"arc2c\",", out);
	put_member(out, "version", version);
	fputc(',', out);
	put_rules(out);
	fputs("}},\"columnKind\":\"unicodeCodePoints\",\"results\":[", out);
	for (size_t i = 0; i < diags->list.count; i++) {
		if (i)
			fputc(',', out);
		put_result(out, diags->list.items[i]);
	}
	fputs("]}]}\n", out);
}
