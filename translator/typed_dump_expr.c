// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include "typed_dump.h"

static const char *const operators[] = {
	[OP_OR] = "||", [OP_AND] = "&&",
	[OP_BIT_OR] = "|", [OP_BIT_XOR] = "^", [OP_BIT_AND] = "&",
	[OP_EQ] = "==", [OP_NE] = "!=",
	[OP_LT] = "<", [OP_GT] = ">", [OP_LE] = "<=", [OP_GE] = ">=",
	[OP_SHL] = "<<", [OP_SHR] = ">>",
	[OP_ADD] = "+", [OP_SUB] = "-",
	[OP_MUL] = "*", [OP_DIV] = "/", [OP_REM] = "%",
	[OP_NEG] = "-", [OP_NOT] = "!", [OP_BIT_NOT] = "~",
};

static const char *const builtins[] = {
	[BUILTIN_LENGTH] = "len",
	[BUILTIN_AS_BYTES] = "as_bytes",
	[BUILTIN_CONTAINS] = "contains",
	[BUILTIN_STARTS_WITH] = "starts_with",
	[BUILTIN_ENDS_WITH] = "ends_with",
	[BUILTIN_STRING_EQUAL] = "string_equal",
	[BUILTIN_SIZEOF] = "sizeof",
	[BUILTIN_ALIGNOF] = "alignof",
	[BUILTIN_OFFSETOF] = "offsetof",
	[BUILTIN_CONTAINER_OF] = "container_of",
	[BUILTIN_ASSERT] = "assert",
	[BUILTIN_MEMSET] = "memset",
	[BUILTIN_MEMCPY] = "memcpy",
	[BUILTIN_MEMMOVE] = "memmove",
	[BUILTIN_MEMCMP] = "memcmp",
	[BUILTIN_MEMCHR] = "memchr",
	[BUILTIN_STRLEN] = "strlen",
	[BUILTIN_ALLOCA] = "alloca",
	[BUILTIN_VA_START] = "va_start",
	[BUILTIN_VA_ARG] = "va_arg",
	[BUILTIN_VA_END] = "va_end",
	[BUILTIN_RELEASE_MEMBERS] = "release_members",
};

const char *dump_operator(enum ast_operator op)
{
	return operators[op] ? operators[op] : "";
}

/* `package.name`, bare where it is the main package's or a local's. */
static void dump_entity(const struct typed_dump *dump,
			const struct entity *entity)
{
	const struct package *package = entity->decl ? entity->package : NULL;

	if (package && !package->is_main)
		fprintf(dump->out, "%s.", package->name);
	fputs(entity->name ? entity->name : "(unnamed)", dump->out);
}

static void dump_args(const struct typed_dump *dump, const struct targ *args,
		      size_t count)
{
	for (size_t i = 0; i < count; i++) {
		if (i)
			fputs(", ", dump->out);
		if (args[i].field)
			fprintf(dump->out, "%s: ", args[i].field->name ?
				args[i].field->name : "(unnamed)");
		if (args[i].expr)
			dump_expression(dump, args[i].expr);
		else
			putc('_', dump->out);
	}
}

/* `what<type>(operand)` */
static void dump_typed_operand(const struct typed_dump *dump, const char *what,
			       const struct texpr *expr)
{
	fprintf(dump->out, "%s<", what);
	dump_type_name(dump, expr->type);
	fputs(">(", dump->out);
	dump_expression(dump, expr->operand);
	putc(')', dump->out);
}

static void dump_operand(const struct typed_dump *dump, const char *before,
			 const struct texpr *operand)
{
	fputs(before, dump->out);
	dump_expression(dump, operand);
}

static void dump_binary(const struct typed_dump *dump,
			const struct texpr *expr)
{
	putc('(', dump->out);
	dump_expression(dump, expr->operation.left);
	fprintf(dump->out, " %s ", operators[expr->operation.op]);
	dump_expression(dump, expr->operation.right);
	putc(')', dump->out);
}

static void dump_call(const struct typed_dump *dump, const struct texpr *expr)
{
	if (expr->call.is_method)
		fputs("method ", dump->out);
	if (expr->call.function)
		dump_entity(dump, &expr->call.function->entity);
	else
		dump_operand(dump, "*", expr->call.callee);
	putc('(', dump->out);
	dump_args(dump, expr->call.args, expr->call.arg_count);
	putc(')', dump->out);
}

static void dump_index(const struct typed_dump *dump, const struct texpr *expr)
{
	dump_expression(dump, expr->index.object);
	putc('[', dump->out);
	if (expr->index.low)
		dump_expression(dump, expr->index.low);
	if (expr->kind == TX_SLICE)
		fputs("..", dump->out);
	if (expr->index.high)
		dump_expression(dump, expr->index.high);
	putc(']', dump->out);
}

static void dump_increment(const struct typed_dump *dump,
			   const struct texpr *expr)
{
	const char *op = expr->increment.is_decrement ? "--" : "++";

	putc('(', dump->out);
	if (expr->increment.is_prefix)
		fputs(op, dump->out);
	dump_expression(dump, expr->increment.operand);
	if (!expr->increment.is_prefix)
		fputs(op, dump->out);
	putc(')', dump->out);
}

static void dump_literal(const struct typed_dump *dump,
			 const struct texpr *expr)
{
	bool is_tuple = expr->kind == TX_TUPLE;

	if (!is_tuple)
		dump_type_name(dump, expr->type);
	putc(is_tuple ? '(' : '{', dump->out);
	dump_args(dump, expr->literal.elements, expr->literal.count);
	putc(is_tuple ? ')' : '}', dump->out);
}

static void dump_format(const struct typed_dump *dump,
			const struct texpr *expr)
{
	fputs("format(", dump->out);
	for (size_t i = 0; i < expr->format.count; i++) {
		const struct tpiece *piece = &expr->format.pieces[i];

		if (i)
			fputs(", ", dump->out);
		if (piece->bytes)
			dump_bytes(dump, piece->bytes, piece->size);
		else
			dump_expression(dump, piece->expr);
	}
	putc(')', dump->out);
}

static void dump_builtin(const struct typed_dump *dump,
			 const struct texpr *expr)
{
	fputs(builtins[expr->builtin.id], dump->out);
	if (expr->builtin.of) {
		putc('<', dump->out);
		dump_type_name(dump, expr->builtin.of);
		putc('>', dump->out);
	}
	putc('(', dump->out);
	dump_args(dump, expr->builtin.args, expr->builtin.arg_count);
	if (expr->builtin.field)
		fprintf(dump->out, "%s%s", expr->builtin.arg_count ? ", " : "",
			expr->builtin.field->name);
	putc(')', dump->out);
}

static void dump_closure(const struct typed_dump *dump,
			 const struct texpr *expr)
{
	struct typed_dump inside = *dump;

	fputs("closure", dump->out);
	dump_signature(dump, expr->closure);
	if (!expr->closure->body)
		return;
	fputs(" {\n", dump->out);
	dump_statements(&inside, &expr->closure->body->block);
	dump_indent(dump);
	putc('}', dump->out);
}

static void dump_integer(const struct typed_dump *dump,
			 const struct texpr *expr)
{
	/* What a target alone knows (offsets of C's records) has no value. */
	if (expr->value)
		dump_value(dump, expr->value);
	else
		putc('?', dump->out);
}

static void dump_place(const struct typed_dump *dump, const struct texpr *expr)
{
	switch (expr->kind) {
	case TX_ADDRESS:
		dump_operand(dump, "&", expr->operand);
		break;
	case TX_DEREF:
		dump_operand(dump, "*", expr->operand);
		break;
	case TX_FIELD:
		dump_operand(dump, "", expr->field.object);
		fprintf(dump->out, ".%s", expr->field.field->name ?
			expr->field.field->name : "(unnamed)");
		break;
	default:
		dump_index(dump, expr);
		break;
	}
}

static void dump_name(const struct typed_dump *dump, const struct texpr *expr)
{
	switch (expr->kind) {
	case TX_VARIABLE:
		dump_entity(dump, &expr->variable->entity);
		break;
	case TX_CONSTANT:
		dump_entity(dump, &expr->constant->entity);
		break;
	case TX_ENUMERATOR:
		dump_entity(dump, &expr->enumerator->owner->entity);
		fprintf(dump->out, ".%s", expr->enumerator->name);
		break;
	default:
		dump_entity(dump, &expr->function->entity);
		break;
	}
}

/* What is written as a word and one operand. */
static void dump_prefixed(const struct typed_dump *dump,
			  const struct texpr *expr)
{
	if (expr->kind == TX_UNARY)
		dump_operand(dump, operators[expr->operation.op],
			     expr->operation.left);
	else if (expr->kind == TX_PART && !expr->part.operand)
		fputs("part", dump->out);
	else if (expr->kind == TX_PART)
		dump_operand(dump, "part ", expr->part.operand);
	else if (expr->kind == TX_TRY)
		dump_operand(dump, "try ", expr->operand);
	else
		dump_typed_operand(dump, expr->kind == TX_CONVERT ? "convert" :
				   expr->kind == TX_CAST ? "cast" : "bit_cast",
				   expr);
}

void dump_expression(const struct typed_dump *dump, const struct texpr *expr)
{
	switch (expr->kind) {
	case TX_BAD:
		fputs("(bad)", dump->out);
		break;
	case TX_INTEGER:
	case TX_CHARACTER:
	case TX_FLOAT:
	case TX_BOOL:
	case TX_NULL:
	case TX_STRING:
		dump_integer(dump, expr);
		break;
	case TX_VARIABLE:
	case TX_CONSTANT:
	case TX_ENUMERATOR:
	case TX_FUNCTION:
		dump_name(dump, expr);
		break;
	case TX_UNARY:
	case TX_TRY:
	case TX_CONVERT:
	case TX_CAST:
	case TX_BIT_CAST:
	case TX_PART:
		dump_prefixed(dump, expr);
		break;
	case TX_BINARY:
		dump_binary(dump, expr);
		break;
	case TX_ADDRESS:
	case TX_DEREF:
	case TX_FIELD:
	case TX_INDEX:
	case TX_SLICE:
		dump_place(dump, expr);
		break;
	case TX_CALL:
		dump_call(dump, expr);
		break;
	case TX_INCREMENT:
		dump_increment(dump, expr);
		break;
	case TX_RECORD:
	case TX_OBJECT:
	case TX_ARRAY:
	case TX_TUPLE:
		dump_literal(dump, expr);
		break;
	case TX_FORMAT:
		dump_format(dump, expr);
		break;
	case TX_CLOSURE:
		dump_closure(dump, expr);
		break;
	case TX_BUILTIN:
		dump_builtin(dump, expr);
		break;
	}
}
