// SPDX-License-Identifier: GPL-2.0-only OR MIT
/*
 * What folding leaves behind: locals that only pass something on, structs that
 * nobody needs as a whole, conditions that are known. Only what a library wrote
 * is simplified; an author's own words stay as they are.
 */
#include "fold/internal.h"

static const size_t many_locals = 200;	/* beyond, a function is left alone */

struct simplifier {
	struct folder *folder;
	struct function *function;
	struct tblock *body;
	LIST(struct tstmt *) lets;
	bool has_changed;
};

static bool is_librarys(const struct variable *variable)
{
	return variable->entity.package && !variable->entity.package->is_main &&
	       variable->storage == STORAGE_LOCAL;
}

/* The address of an object that has no name in the source but this one. */
static bool names_object(const struct tstmt *let)
{
	const struct texpr *init = let->let.init;

	return init && init->kind == TX_ADDRESS &&
	       init->operand->kind == TX_VARIABLE &&
	       init->operand->variable->storage == STORAGE_PACKAGE &&
	       !init->operand->variable->entity.decl;
}

static bool is_librarys_text(const struct simplifier *s, struct span span)
{
	for (const struct ast_file *file = s->folder->program->main->files;
	     file; file = file->next)
		if (file->source == span.source)
			return false;
	return true;
}

/* What a library shows of something, under the author's name for it. */
static bool is_view(const struct simplifier *s, const struct tstmt *let)
{
	return let->let.init && let->let.init->kind == TX_SLICE &&
	       is_librarys_text(s, let->let.init->span);
}

static bool see_let(struct walk *walk, const struct tstmt *stmt)
{
	struct simplifier *s = walk->data;

	if (stmt->kind == TS_LET && stmt->let.count == 1 &&
	    stmt->let.variables[0] &&
	    (is_librarys(stmt->let.variables[0]) || names_object(stmt) ||
	     is_view(s, stmt)))
		LIST_PUSH(s->folder->arena, &s->lets, (struct tstmt *)stmt);
	return true;
}

static struct uses uses_of(const struct simplifier *s,
			   const struct variable *variable)
{
	return uses_in_stmt(s->function->body, variable);
}

/* --- editing lists of statements ------------------------------------------ */

typedef bool edit_fn(struct simplifier *s, struct tblock *block, size_t i,
		     void *data);

static void edit_block(struct simplifier *s, struct tblock *block,
		       edit_fn *edit, void *data);

static void edit_stmt(struct simplifier *s, const struct tstmt *stmt,
		      edit_fn *edit, void *data)
{
	struct tstmt *own = (struct tstmt *)stmt;

	if (!own)
		return;
	switch (own->kind) {
	case TS_BLOCK:
		edit_block(s, &own->block, edit, data);
		break;
	case TS_IF:
		edit_stmt(s, own->branch.then, edit, data);
		edit_stmt(s, own->branch.otherwise, edit, data);
		break;
	case TS_LOOP:
		edit_stmt(s, own->loop.body, edit, data);
		break;
	case TS_RANGE:
		edit_stmt(s, own->range.body, edit, data);
		break;
	case TS_EACH:
		edit_stmt(s, own->each.body, edit, data);
		break;
	case TS_SWITCH:
		for (size_t i = 0; i < own->select.cases.count; i++)
			edit_block(s, &own->select.cases.items[i]->body, edit,
				   data);
		break;
	case TS_DEFER:
		edit_stmt(s, own->defer.stmt, edit, data);
		break;
	default:
		break;
	}
}

/* @edit is asked for each statement; true: look at this index again. */
static void edit_block(struct simplifier *s, struct tblock *block,
		       edit_fn *edit, void *data)
{
	for (size_t i = 0; i < block->stmts.count; i++) {
		while (i < block->stmts.count && edit(s, block, i, data))
			s->has_changed = true;
		if (i < block->stmts.count)
			edit_stmt(s, block->stmts.items[i], edit, data);
	}
}

static void remove_at(struct simplifier *s, struct tblock *block, size_t i)
{
	hand_trivia(s->folder, block->stmts.items[i]->trivia, block, i + 1);
	memmove(&block->stmts.items[i], &block->stmts.items[i + 1],
		(block->stmts.count - i - 1) * sizeof(*block->stmts.items));
	block->stmts.count--;
}

/* Takes a statement out, with what evaluating its value does left in. */
static void drop_at(struct simplifier *s, struct tblock *block, size_t i,
		    const struct texpr *value)
{
	struct tstmt *stmt;

	if (!value || !has_effects(value)) {
		remove_at(s, block, i);
		return;
	}
	while (value->kind == TX_CONVERT || value->kind == TX_CAST)
		value = value->operand;
	stmt = bare_stmt(s->folder, value->kind == TX_CALL ||
			 value->kind == TX_TRY ? TS_EXPR : TS_DISCARD,
			 block->stmts.items[i]->span);
	stmt->trivia = block->stmts.items[i]->trivia;
	stmt->expr = value;
	block->stmts.items[i] = stmt;
}

/* Puts the statements of @from in place of statement @i. */
static void flatten_at(struct simplifier *s, struct tblock *block, size_t i,
		       const struct tblock *from)
{
	struct tblock all = { .end = block->end };

	for (size_t k = 0; k < i; k++)
		LIST_PUSH(s->folder->arena, &all.stmts, block->stmts.items[k]);
	for (size_t k = 0; from && k < from->stmts.count; k++)
		LIST_PUSH(s->folder->arena, &all.stmts, from->stmts.items[k]);
	for (size_t k = i + 1; k < block->stmts.count; k++)
		LIST_PUSH(s->folder->arena, &all.stmts, block->stmts.items[k]);
	*block = all;
}

static void substitute(struct simplifier *s, const struct variable *variable,
		       const struct texpr *expr)
{
	struct copier c = { .folder = s->folder };

	replace(&c, variable, expr);
	s->function->body = copy_stmt(&c, s->function->body);
	s->body = &((struct tstmt *)s->function->body)->block;
}

/* --- dead locals ---------------------------------------------------------- */

struct target_count {
	const struct variable *variable;
	unsigned int count;
};

static bool count_target(struct walk *walk, const struct tstmt *stmt)
{
	struct target_count *targets = walk->data;

	if (stmt->kind == TS_ASSIGN && stmt->assign.count == 1 &&
	    stmt->assign.op == OP_NONE && stmt->assign.targets[0] &&
	    stmt->assign.targets[0]->kind == TX_VARIABLE &&
	    stmt->assign.targets[0]->variable == targets->variable)
		targets->count++;
	return true;
}

/* How often a variable is all that is assigned to. */
static unsigned int targets_of(const struct simplifier *s,
			       const struct variable *variable)
{
	struct target_count targets = { .variable = variable };
	struct walk walk = { .stmt = count_target, .data = &targets };

	walk_stmt(&walk, s->function->body);
	return targets.count;
}

static bool drop_writes(struct simplifier *s, struct tblock *block, size_t i,
			void *data)
{
	const struct variable *variable = data;
	const struct tstmt *stmt = block->stmts.items[i];

	if (stmt->kind == TS_LET && stmt->let.count == 1 &&
	    stmt->let.variables[0] == variable) {
		drop_at(s, block, i, stmt->let.init);
		return true;
	}
	if (stmt->kind == TS_ASSIGN && stmt->assign.count == 1 &&
	    stmt->assign.targets[0] &&
	    stmt->assign.targets[0]->kind == TX_VARIABLE &&
	    stmt->assign.targets[0]->variable == variable) {
		drop_at(s, block, i, stmt->assign.value);
		return true;
	}
	return false;
}

/* --- values that are passed on -------------------------------------------- */

/* A local or parameter of this function that keeps its value. */
static bool is_steady_variable(const struct simplifier *s,
			       const struct variable *variable)
{
	struct uses uses;

	if (variable->storage == STORAGE_PACKAGE ||
	    variable->type->kind == TYPE_RECORD ||
	    variable->type->kind == TYPE_ARRAY)
		return false;
	uses = uses_of(s, variable);
	return !uses.writes && !uses.addressed;
}

static bool is_steady(const struct simplifier *s, const struct texpr *expr);

static bool is_steady_part(const struct simplifier *s,
			   const struct texpr *bound)
{
	return !bound || is_steady(s, bound);
}

static bool is_steady(const struct simplifier *s, const struct texpr *expr)
{
	switch (expr->kind) {
	case TX_VARIABLE:
		return is_steady_variable(s, expr->variable);
	case TX_CONVERT:
	case TX_CAST:
		return expr->operand->type->kind != TYPE_ARRAY &&
		       is_steady(s, expr->operand);
	case TX_SLICE:
		return type_is_pointer(expr->index.object->type) &&
		       is_steady(s, expr->index.object) &&
		       is_steady_part(s, expr->index.low) &&
		       is_steady_part(s, expr->index.high);
	case TX_ADDRESS:
		return expr->operand->kind == TX_VARIABLE ||
		       is_fixed_value(s->folder, expr);
	default:
		return is_fixed_value(s->folder, expr);
	}
}

static const struct texpr **passed_in(struct tstmt *stmt)
{
	switch (stmt->kind) {
	case TS_RETURN:
	case TS_EXPR:
	case TS_DISCARD:
		return &stmt->expr;
	case TS_LET:
		return &stmt->let.init;
	case TS_ASSIGN:
		if (stmt->assign.count == 1 && stmt->assign.targets[0] &&
		    stmt->assign.targets[0]->kind == TX_VARIABLE)
			return &stmt->assign.value;
		return NULL;
	default:
		return NULL;
	}
}

/* `let v = e` before a statement whose value is v, perhaps converted. */
static bool merge_next(struct simplifier *s, struct tblock *block, size_t i,
		       void *data)
{
	const struct variable *variable = data;
	const struct tstmt *let = block->stmts.items[i];
	const struct texpr **place, *expr;
	struct copier c = { .folder = s->folder };
	struct tstmt *next;

	if (let->kind != TS_LET || let->let.count != 1 ||
	    let->let.variables[0] != variable || !let->let.init ||
	    i + 1 == block->stmts.count)
		return false;
	next = block->stmts.items[i + 1];
	place = passed_in(next);
	if (!place || !*place)
		return false;
	expr = *place;
	while (expr->kind == TX_CONVERT || expr->kind == TX_CAST)
		expr = expr->operand;
	if (expr->kind != TX_VARIABLE || expr->variable != variable)
		return false;
	replace(&c, variable, let->let.init);
	*place = copy_expr(&c, *place);
	remove_at(s, block, i);
	return true;
}

/* `v = e` whose value nobody changes later: e is read instead, from there on. */
static bool forward(struct simplifier *s, struct tblock *block, size_t i,
		    void *data)
{
	const struct variable *variable = data;
	const struct tstmt *stmt = block->stmts.items[i];
	struct copier c = { .folder = s->folder };
	bool has_read = false;

	if (stmt->kind != TS_ASSIGN || stmt->assign.count != 1 ||
	    stmt->assign.op != OP_NONE || !stmt->assign.targets[0] ||
	    stmt->assign.targets[0]->kind != TX_VARIABLE ||
	    stmt->assign.targets[0]->variable != variable ||
	    !is_steady(s, stmt->assign.value))
		return false;
	for (size_t k = i + 1; k < block->stmts.count; k++) {
		struct uses uses = uses_in_stmt(block->stmts.items[k],
						variable);

		if (uses.writes || uses.addressed)
			return false;
		has_read |= uses.reads;
	}
	if (!has_read)
		return false;
	replace(&c, variable, stmt->assign.value);
	for (size_t k = i + 1; k < block->stmts.count; k++)
		block->stmts.items[k] = copy_stmt(&c, block->stmts.items[k]);
	return true;
}

static bool is_whole_store(const struct tstmt *stmt,
			   const struct variable *variable)
{
	return stmt->kind == TS_ASSIGN && stmt->assign.count == 1 &&
	       stmt->assign.op == OP_NONE && stmt->assign.targets[0] &&
	       stmt->assign.targets[0]->kind == TX_VARIABLE &&
	       stmt->assign.targets[0]->variable == variable &&
	       !uses_in_expr(stmt->assign.value, variable).reads;
}

/* A local that is given its value later in the same block, before it is read. */
static bool begin_later(struct simplifier *s, struct tblock *block, size_t i,
			void *data)
{
	struct variable *variable = data;
	const struct tstmt *let = block->stmts.items[i];
	struct tstmt *begun, *stmt;

	if (let->kind != TS_LET || let->let.count != 1 ||
	    let->let.variables[0] != variable ||
	    (let->let.init && has_effects(let->let.init)))
		return false;
	for (size_t k = i + 1; k < block->stmts.count; k++) {
		stmt = block->stmts.items[k];
		if (is_whole_store(stmt, variable)) {
			begun = new_let(s->folder, variable, stmt->assign.value,
					stmt->span);
			begun->trivia = stmt->trivia;
			block->stmts.items[k] = begun;
			remove_at(s, block, i);
			return true;
		}
		if (uses_in_stmt(stmt, variable).reads)
			return false;
	}
	return false;
}

/* --- structs -------------------------------------------------------------- */

struct parts {
	const struct variable *variable;
	unsigned int members;		/* mentions of a member */
};

static bool count_member(struct walk *walk, const struct texpr *expr)
{
	struct parts *parts = walk->data;

	if (expr->kind == TX_FIELD && expr->field.object->kind == TX_VARIABLE &&
	    expr->field.object->variable == parts->variable)
		parts->members++;
	return true;
}

/* Whether only members of a local struct are used. */
static bool is_separable(const struct simplifier *s, const struct tstmt *let)
{
	const struct variable *variable = let->let.variables[0];
	const struct texpr *init = let->let.init;
	struct parts parts = { .variable = variable };
	struct walk walk = { .expr = count_member, .data = &parts };
	struct uses uses;

	if (variable->type->kind != TYPE_RECORD ||
	    variable->type->record->is_union ||
	    variable->type->record->entity.is_extern ||
	    (init && init->kind != TX_RECORD))
		return false;
	for (size_t i = 0; i < variable->type->record->fields.count; i++)
		if (!variable->type->record->fields.items[i]->name)
			return false;
	uses = uses_of(s, variable);
	if (uses.captured)
		return false;
	walk_stmt(&walk, s->function->body);
	return parts.members == uses.reads;
}

static const struct texpr *member_init(const struct texpr *literal,
				       const struct field *field)
{
	for (size_t i = 0; literal && i < literal->literal.count; i++)
		if (literal->literal.elements[i].field == field)
			return literal->literal.elements[i].expr;
	return field->init;
}

static void separate(struct simplifier *s, const struct tstmt *let)
{
	struct folder *f = s->folder;
	const struct variable *variable = let->let.variables[0];
	const struct record *record = variable->type->record;
	struct copier c = { .folder = f };
	struct variable **parts = arena_calloc(f->arena, record->fields.count + 1,
					       sizeof(*parts));
	struct tblock lets = {};

	*table_place(f->arena, &c.separated, variable, NULL) = parts;
	for (size_t i = 0; i < record->fields.count; i++) {
		const struct field *field = record->fields.items[i];
		struct variable *local = clone_variable(f, variable);

		local->entity.name = field->name[0] == '_' && field->name[1] ?
				     field->name + 1 : field->name;
		local->type = field->type;
		local->c_type = field->c_type;
		local->lengths = field->lengths;
		local->param_names = field->param_names;
		parts[i] = local;
		LIST_PUSH(f->arena, &lets.stmts,
			  new_let(f, local, member_init(let->let.init, field),
				   let->span));
	}
	if (lets.stmts.count)
		lets.stmts.items[0]->trivia = let->trivia;
	c.separated_let = let;
	c.separated_lets = &lets;
	s->function->body = copy_stmt(&c, s->function->body);
	s->body = &((struct tstmt *)s->function->body)->block;
}

/* --- conditions ----------------------------------------------------------- */

static const struct tstmt *sole(const struct tstmt *stmt)
{
	if (stmt && stmt->kind == TS_BLOCK && stmt->block.stmts.count == 1)
		return stmt->block.stmts.items[0];
	return NULL;
}

/* `if c { return e }` and then `return e`. */
static bool is_idle_if(const struct tblock *block, size_t i)
{
	const struct tstmt *stmt = block->stmts.items[i];
	const struct tstmt *then, *next;

	if (stmt->branch.otherwise || i + 1 == block->stmts.count ||
	    has_effects(stmt->branch.condition))
		return false;
	then = sole(stmt->branch.then);
	next = block->stmts.items[i + 1];
	return then && then->kind == TS_RETURN && next->kind == TS_RETURN &&
	       is_same_expr(then->expr, next->expr);
}

static bool declares(const struct tblock *block)
{
	for (size_t i = 0; i < block->stmts.count; i++)
		if (block->stmts.items[i]->kind == TS_DEFER)
			return true;
	return false;
}

static void take_branch(struct simplifier *s, struct tblock *block, size_t i,
			bool truth)
{
	const struct tstmt *stmt = block->stmts.items[i];
	const struct tstmt *taken = truth ? stmt->branch.then :
					    stmt->branch.otherwise;

	if (!taken)
		remove_at(s, block, i);
	else if (taken->kind == TS_BLOCK && !declares(&taken->block))
		flatten_at(s, block, i, &taken->block);
	else
		block->stmts.items[i] = (struct tstmt *)taken;
}

struct change {
	const struct tstmt *within;
	bool found;
};

static bool find_change(struct walk *walk, const struct texpr *expr)
{
	struct change *change = walk->data;
	struct uses uses;

	if (expr->kind == TX_VARIABLE &&
	    expr->variable->storage != STORAGE_PACKAGE) {
		uses = uses_in_stmt(change->within, expr->variable);
		change->found |= uses.writes || uses.addressed;
	} else {
		change->found |= expr->kind == TX_VARIABLE ||
				 expr->kind == TX_DEREF ||
				 expr->kind == TX_INDEX;
	}
	return !change->found;
}

/* Whether a condition is the same all through @within. */
static bool is_lasting(const struct texpr *condition,
		       const struct tstmt *within)
{
	struct change change = { .within = within };
	struct walk walk = { .expr = find_change, .data = &change };

	if (has_effects(condition))
		return false;
	walk_expr(&walk, condition);
	return !change.found;
}

/* An `if` that asks in a branch what the branch is there for. */
static bool decide_inner(struct simplifier *s, const struct tstmt *outer,
			 const struct tstmt *branch, bool truth)
{
	struct tblock *block;

	if (!branch || branch->kind != TS_BLOCK ||
	    !is_lasting(outer->branch.condition, branch))
		return false;
	block = &((struct tstmt *)branch)->block;
	for (size_t i = 0; i < block->stmts.count; i++) {
		const struct tstmt *stmt = block->stmts.items[i];

		if (stmt->kind == TS_IF && is_librarys_text(s, stmt->span) &&
		    is_same_expr(stmt->branch.condition,
				 outer->branch.condition)) {
			take_branch(s, block, i, truth);
			return true;
		}
	}
	return false;
}

static bool decide_if(struct simplifier *s, struct tblock *block, size_t i,
		      void *data)
{
	const struct tstmt *stmt = block->stmts.items[i];
	bool truth;

	(void)data;
	if (i && block->stmts.items[i - 1]->kind == TS_RETURN) {
		remove_at(s, block, i);
		return true;
	}
	if (stmt->kind != TS_IF || !is_librarys_text(s, stmt->span))
		return false;
	if (is_idle_if(block, i)) {
		remove_at(s, block, i);
		return true;
	}
	if (decide_inner(s, stmt, stmt->branch.then, true) ||
	    decide_inner(s, stmt, stmt->branch.otherwise, false))
		return true;
	if (!truth_of(s->function->body, stmt->branch.condition, &truth))
		return false;
	take_branch(s, block, i, truth);
	return true;
}

/*
 * `try f()` and then `return 0`, where f gives 0 or a failure: what `init` ends
 * with is what it returns.
 */
static bool merge_last(struct simplifier *s, struct tblock *block, size_t i,
		       void *data)
{
	const struct tstmt *stmt = block->stmts.items[i];
	struct tstmt *last;
	const struct texpr *value, *call;

	(void)data;
	if (stmt->kind != TS_EXPR || stmt->expr->kind != TX_TRY ||
	    i + 2 != block->stmts.count)
		return false;
	value = stmt->expr->operand;
	call = value->kind == TX_CAST || value->kind == TX_CONVERT ?
	       value->operand : value;
	last = block->stmts.items[i + 1];
	if (last->kind != TS_RETURN || !last->expr || !last->expr->value ||
	    last->expr->value->kind != VALUE_INTEGER ||
	    last->expr->value->integer || last->expr->type != value->type ||
	    call->kind != TX_CALL || !call->call.function ||
	    !call->call.function->is_status)
		return false;
	last->expr = value;
	remove_at(s, block, i);
	return true;
}

/* --- the whole ------------------------------------------------------------ */

static bool simplify_let(struct simplifier *s, const struct tstmt *let)
{
	struct variable *variable = let->let.variables[0];
	struct uses uses = uses_of(s, variable);
	bool before = s->has_changed;

	s->has_changed = false;
	if (!uses.addressed && !uses.captured &&
	    uses.reads == targets_of(s, variable)) {
		edit_block(s, s->body, drop_writes, variable);
	} else if (!uses.writes && !uses.addressed && let->let.init &&
		   is_steady(s, let->let.init) && !gives_type(let->let.init) &&
		   (!uses.captured || let->let.init->kind == TX_VARIABLE)) {
		substitute(s, variable, let->let.init);
		edit_block(s, s->body, drop_writes, variable);
		s->has_changed = true;
	} else if (is_separable(s, let)) {
		separate(s, let);
		s->has_changed = true;
	} else if (!uses.writes && !uses.addressed && uses.reads == 1) {
		edit_block(s, s->body, merge_next, variable);
	} else if (!uses.addressed && !uses.captured && uses.writes) {
		edit_block(s, s->body, begin_later, variable);
		if (!s->has_changed)
			edit_block(s, s->body, forward, variable);
	}
	if (s->has_changed)
		return true;
	s->has_changed = before;
	return false;
}

static bool simplify_once(struct simplifier *s)
{
	struct walk walk = { .stmt = see_let, .data = s };

	s->has_changed = false;
	s->body = &((struct tstmt *)s->function->body)->block;
	edit_block(s, s->body, decide_if, NULL);
	s->lets.count = 0;
	walk_stmt(&walk, s->function->body);
	if (s->lets.count > many_locals)
		return false;
	for (size_t i = 0; i < s->lets.count; i++)
		if (simplify_let(s, s->lets.items[i]))
			return true;
	return s->has_changed;
}

void simplify_function(struct folder *f, struct function *function)
{
	struct simplifier s = { .folder = f, .function = function };

	/* Each round takes a statement out, or splits a struct for good. */
	for (size_t round = 0; round < 4 * many_locals; round++)
		if (!simplify_once(&s))
			break;
	if (function == f->program->init)
		edit_block(&s, s.body, merge_last, NULL);
}
