// SPDX-License-Identifier: GPL-2.0-only OR MIT
/*
 * Structs that own what they hold (arc.md 12): a value of one belongs to one
 * local, moves only by `return`, and is released at the end of its block. What
 * has elements is indexed and looped over through a slice of them.
 */
#include "check/declare.h"
#include "check/expr.h"

static const char *word_of(const struct ast_attribute *attribute, size_t index)
{
	const struct ast_arg *arg = attribute->args;

	while (arg && index--)
		arg = arg->next;
	return arg && arg->value && arg->value->kind == AST_NAME ?
		arg->value->name : NULL;
}

void attribute_owned(struct checker *checker, const struct ast_attribute *list,
		     struct record *record)
{
	const struct ast_attribute *owned = find_attribute(list, "owned");
	const struct ast_attribute *elements = find_attribute(list, "elements");

	if (owned && owned->args) {
		record->release = word_of(owned, 0);
		if (!record->release || owned->args->next)
			diag_error(checker->diags, owned->span, NULL,
				   "`@owned` names the method that releases a value, as in `@owned(release)`");
	}
	if (!elements || !elements->args)
		return;
	record->elements = word_of(elements, 0);
	record->count = word_of(elements, 1);
	record->values = word_of(elements, 2);
	if (!record->elements || !record->count)
		diag_error(checker->diags, elements->span, NULL,
			   "`@elements` names two fields, as in `@elements(data, count)`");
}

const struct record *owned_record(const struct type *type)
{
	type = type_underlying(type);
	return type->kind == TYPE_RECORD && type->record->release ?
		type->record : NULL;
}

bool check_not_owned(struct checker *checker, const struct type *type,
		     struct span span, const char *what,
		     const struct record *owner)
{
	struct diag *diag;

	if (!owned_record(type) || (owner && owner->release))
		return true;
	diag = diag_error(checker->diags, span, NULL,
			  "a `%s` owns what it holds: as %s nobody would release it",
			  name_of(checker, type), what);
	diag_note(checker->diags, diag, (struct span){ 0 }, owner ?
		  "let the struct be `@owned`, and release it there; or hold a pointer" :
		  "use a pointer to one");
	return false;
}

const struct type *lent_type(struct checker *checker, const struct type *type)
{
	return owned_record(type) ? type_reference(checker->types, type) : type;
}

/* --- copies and moves ----------------------------------------------------------- */

bool refuse_copy(struct checker *checker, const struct texpr *expr,
		 const char *what)
{
	const char *text = source_text(checker, expr->span);
	struct ident clone = { intern(checker->names, "clone"), expr->span };
	struct diag *diag;

	if (is_bad(expr) || !owned_record(expr->type) || !is_place(expr))
		return false;
	diag = diag_error(checker->diags, expr->span, NULL,
			  "`%s` owns what it holds: it cannot be %s",
			  text ? text : "this", what);
	if (!text || !checker->function ||
	    !find_method(checker, checker->main->scope, expr->type, clone))
		return true;
	diag_note(checker->diags, diag, expr->span,
		  "`clone()` makes another one");
	diag_fix(checker->diags, diag, expr->span, "%s%s.clone()",
		 checker->function->function->failure == FAILURE_NEVER ? "" :
		 "try ", text);
	return true;
}

/* The part of a value that is owned, or NULL. */
static const struct record *owned_part(const struct type *type)
{
	const struct record *found = NULL;

	if (type->kind != TYPE_TUPLE)
		return owned_record(type);
	for (size_t i = 0; i < type->tuple.count && !found; i++)
		found = owned_record(type->tuple.items[i]);
	return found;
}

bool refuse_dropped(struct checker *checker, const struct texpr *expr)
{
	if (is_bad(expr) || !owned_part(expr->type) || is_place(expr))
		return false;
	diag_error(checker->diags, expr->span, NULL,
		   "a `%s` owns what it holds, and nobody would release this one: give it a name with `let`",
		   name_of(checker, owned_part(expr->type)->type));
	return true;
}

/* Whether the last of several results is known to be no failure. */
static bool succeeds(const struct texpr *last)
{
	return type_failure(last->type) == FAILURE_NEVER ||
	       (last->value && last->value->kind == VALUE_INTEGER &&
		last->value->integer >= 0);
}

void check_moved(struct checker *checker, const struct texpr *tuple)
{
	size_t count = tuple->literal.count;
	const struct texpr *last = tuple->literal.elements[count - 1].expr;

	for (size_t i = 0; i + 1 < count; i++) {
		const struct texpr *value = tuple->literal.elements[i].expr;

		if (is_bad(value) || is_bad(last) ||
		    !owned_record(value->type) || value->kind == TX_RECORD ||
		    succeeds(last))
			continue;
		diag_error(checker->diags, value->span, NULL,
			   "a caller does not take this from a call that failed: return `%s{}` with a failure, and this with 0",
			   name_of(checker, value->type));
	}
}

/* --- the end of the block ------------------------------------------------------- */

static const struct function *release_of(struct checker *checker,
					 struct scope *scope,
					 const struct variable *variable)
{
	const struct record *record = owned_record(variable->type);
	struct ident name = { record->release, variable->entity.span };
	struct symbol *symbol = method_of(checker, scope, variable->type, name);
	const struct type *self;

	if (symbol && symbol->kind == SYMBOL_FUNCTION && symbol->function &&
	    symbol->function->params.count == 1) {
		self = symbol->function->params.items[0]->type;
		symbol->is_used = true;
		if (type_is_pointer(self) && !self->pointer.is_const)
			return symbol->function;
	}
	diag_error(checker->diags, record->entity.span, NULL,
		   "`%s` has no method `%s(self x: *%s)`, which is to release it",
		   name_of(checker, record->type), record->release,
		   name_of(checker, record->type));
	return NULL;
}

struct tstmt *release_stmt(struct checker *checker, struct scope *scope,
			   struct variable *variable)
{
	static const struct trivia no_trivia;
	const struct function *release;
	struct tstmt *stmt, *inner;
	struct texpr *self, *call;
	struct targ *args;

	if (!variable || !owned_record(variable->type))
		return NULL;
	release = release_of(checker, scope, variable);
	if (!release)
		return NULL;
	self = texpr_new(checker, TX_VARIABLE, variable->type,
			 variable->entity.span);
	self->variable = variable;
	args = arena_new_object(checker->arena, struct targ);
	args->expr = address_of(checker, self, self->span);
	call = texpr_new(checker, TX_CALL, release->type->function.result,
			 self->span);
	call->call.function = (struct function *)release;
	call->call.args = args;
	call->call.arg_count = 1;
	call->call.is_method = true;
	note_use(checker, call->call.function, self->span);
	inner = arena_new_object(checker->arena, struct tstmt);
	inner->kind = TS_EXPR;
	inner->span = self->span;
	inner->trivia = &no_trivia;
	inner->expr = call;
	stmt = arena_new_object(checker->arena, struct tstmt);
	stmt->kind = TS_DEFER;
	stmt->span = self->span;
	stmt->trivia = &no_trivia;
	stmt->defer.stmt = inner;
	stmt->defer.owner = variable;
	return stmt;
}

/* --- elements --------------------------------------------------------------------- */

/* The struct with elements that a value is, or a pointer to one; or NULL. */
static struct record *with_elements(const struct type *type)
{
	type = type_underlying(type);
	if (type->kind == TYPE_POINTER && !type->pointer.is_user)
		type = type_underlying(type->pointer.element);
	return type->kind == TYPE_RECORD && type->record->elements &&
	       type->record->count ? type->record : NULL;
}

static struct texpr *member(struct checker *checker, struct texpr *object,
			    struct record *record, const char *name)
{
	const struct field *field = find_field(checker, record, name, NULL);
	struct texpr *expr;

	if (type_is_pointer(type_underlying(object->type)))
		object = dereference(checker, object, object->span);
	if (!field) {
		diag_error(checker->diags, record->entity.span, NULL,
			   "`@elements` names a field `%s`, which is not there",
			   name);
		return texpr_bad(checker, object->span);
	}
	expr = texpr_new(checker, TX_FIELD, field->type, object->span);
	expr->field.object = object;
	expr->field.field = field;
	return expr;
}

/* `object.field[i]`, or with no index NULL: `object.field[0]`. */
static struct texpr *key_place(struct checker *checker, struct texpr *object,
			       const char *name, struct variable *index)
{
	struct record *record = with_elements(object->type);
	struct texpr *field, *expr;
	const struct type *type;

	complete_record(checker, record);
	field = member(checker, object, record, name);
	if (is_bad(field))
		return field;
	type = type_underlying(field->type);
	if (type->kind != TYPE_POINTER)
		return texpr_bad(checker, object->span);
	expr = texpr_new(checker, TX_INDEX, type->pointer.element,
			 object->span);
	expr->index.object = field;
	if (!index)
		return expr;
	expr->index.low = texpr_new(checker, TX_VARIABLE, index->type,
				    object->span);
	((struct texpr *)expr->index.low)->variable = index;
	return expr;
}

struct texpr *count_of_elements(struct checker *checker, struct texpr *object)
{
	struct record *record = with_elements(object->type);

	if (!record)
		return NULL;
	complete_record(checker, record);
	return member(checker, object, record, record->count);
}

struct texpr *as_elements(struct checker *checker, struct texpr *object)
{
	struct record *record = with_elements(object->type);
	struct texpr *data, *slice;
	const struct type *type;

	if (!record || record->values)
		return object;
	complete_record(checker, record);
	data = member(checker, object, record, record->elements);
	if (is_bad(data))
		return data;
	type = type_underlying(data->type);
	if (type->kind != TYPE_POINTER) {
		diag_error(checker->diags, record->entity.span, NULL,
			   "the first field of `@elements` is a pointer to them");
		return texpr_bad(checker, object->span);
	}
	slice = texpr_new(checker, TX_SLICE,
			  type_slice(checker->types, type->pointer.element,
				     type->pointer.is_const ||
				     (is_place(data) && is_const_place(data))),
			  object->span);
	slice->index.object = data;
	slice->index.high = member(checker, object, record, record->count);
	return slice;
}

bool has_keys(const struct type *type)
{
	const struct record *record = with_elements(type);

	return record && record->values;
}

/* `let name = object.field[i]`, before a round of a loop. */
static struct tstmt *round_let(struct checker *checker, struct texpr *object,
			       const char *field, struct variable *index,
			       struct variable *variable)
{
	static const struct trivia no_trivia;
	struct texpr *place = key_place(checker, object, field, index);
	struct variable **list = arena_new_object(checker->arena,
						  struct variable *);
	struct tstmt *stmt = arena_new_object(checker->arena, struct tstmt);

	list[0] = variable;
	stmt->kind = TS_LET;
	stmt->span = variable->entity.span;
	stmt->trivia = &no_trivia;
	stmt->let.variables = list;
	stmt->let.count = 1;
	stmt->let.init = place;
	return stmt;
}

const struct type *key_type(struct checker *checker, struct texpr *object,
			    bool is_value)
{
	struct record *record = with_elements(object->type);

	return key_place(checker, object,
			 is_value ? record->values : record->elements,
			 NULL)->type;
}

void add_round_lets(struct checker *checker, struct texpr *object,
		    struct tstmt *loop, struct variable *key,
		    struct variable *value)
{
	struct record *record = with_elements(object->type);
	struct tstmt *body = (struct tstmt *)loop->range.body;
	struct tblock block = { .end = body->block.end };

	if (key)
		LIST_PUSH(checker->arena, &block.stmts,
			  round_let(checker, object, record->elements,
				    loop->range.index, key));
	if (value)
		LIST_PUSH(checker->arena, &block.stmts,
			  round_let(checker, object, record->values,
				    loop->range.index, value));
	for (size_t i = 0; i < body->block.stmts.count; i++)
		LIST_PUSH(checker->arena, &block.stmts,
			  body->block.stmts.items[i]);
	body->block = block;
}

/* --- literals --------------------------------------------------------------------- */

/* A function that is called with what stands in a literal, or NULL. */
static struct function *constructor(struct checker *checker,
				    const struct type *type, size_t params)
{
	struct symbol *symbol = static_of(checker, type_underlying(type),
					  intern(checker->names, "of"));

	if (!symbol || symbol->kind != SYMBOL_FUNCTION ||
	    symbol->function->params.count != params)
		return NULL;
	symbol->is_used = true;
	return symbol->function;
}

struct texpr *construct(struct checker *checker, const struct type *type,
			struct texpr *const *arrays, size_t count,
			struct span span)
{
	struct function *of = constructor(checker, type, count);
	struct targ *args = arena_calloc(checker->arena, count + 1,
					 sizeof(*args));
	struct texpr *call;

	for (size_t i = 0; of && i < count; i++) {
		struct texpr *slice;

		slice = texpr_new(checker, TX_CONVERT,
				  of->params.items[i]->type, span);
		slice->operand = arrays[i];
		args[i].expr = slice;
	}
	if (!of)
		return NULL;
	if (!checker->function ||
	    checker->function->function->failure == FAILURE_NEVER) {
		diag_error(checker->diags, span, NULL,
			   "this takes memory, and nothing here can say that there is none: begin with `{}`, and add to it in a function that can fail");
		return texpr_bad(checker, span);
	}
	call = texpr_new(checker, TX_CALL, of->type->function.result, span);
	call->call.function = of;
	call->call.args = args;
	call->call.arg_count = count;
	note_use(checker, of, span);
	return make_try(checker, call, span);
}

const struct type *literal_element(struct checker *checker,
				   const struct type *type, size_t index,
				   size_t params)
{
	const struct function *of = NULL;
	const struct type *param;

	if (owned_record(type))
		of = constructor(checker, type, params);
	if (!of)
		return NULL;
	param = of->params.items[index]->type;
	return param->kind == TYPE_SLICE ? param->pointer.element : NULL;
}
