// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* The promises of typed.h about statements and declarations. */
#include "check/verify.h"
#include "check/verify_internal.h"

void verify_that(struct verify *v, bool holds, struct span span,
		 const char *what)
{
	if (holds || v->diags->errors)
		return;
	diag_error(v->diags, span, NULL,
		   "arc2c misunderstands this (%s): please report it", what);
}

static void verify_block(struct verify *v, const struct tblock *block)
{
	for (size_t i = 0; i < block->stmts.count; i++)
		verify_stmt(v, block->stmts.items[i]);
}

static void verify_let(struct verify *v, const struct tstmt *stmt)
{
	const struct texpr *init = stmt->let.init;

	if (!init)
		return;
	verify_expr(v, init);
	if (stmt->let.count == 1)
		verify_that(v, init->type == stmt->let.variables[0]->type,
			    stmt->span, "the type of a local");
	else
		verify_that(v, init->type->kind == TYPE_TUPLE &&
			    init->type->tuple.count == stmt->let.count,
			    stmt->span, "the number of values");
}

static void verify_assign(struct verify *v, const struct tstmt *stmt)
{
	const struct texpr *value = stmt->assign.value, *target;
	enum ast_operator op = stmt->assign.op;

	verify_expr(v, value);
	for (size_t i = 0; i < stmt->assign.count; i++)
		if (stmt->assign.targets[i])
			verify_expr(v, stmt->assign.targets[i]);
	if (stmt->assign.count != 1)
		return;
	target = stmt->assign.targets[0];
	if (op == OP_SHL || op == OP_SHR ||
	    type_underlying(target->type)->kind == TYPE_POINTER)
		return;
	verify_that(v, verify_same(value->type, target->type), stmt->span,
		    "the type of an assignment");
}

static void verify_switch(struct verify *v, const struct tstmt *stmt)
{
	verify_expr(v, stmt->select.subject);
	for (size_t i = 0; i < stmt->select.cases.count; i++) {
		const struct tcase *arm = stmt->select.cases.items[i];

		for (size_t k = 0; k < arm->values.count; k++) {
			verify_expr(v, arm->values.items[k]);
			verify_that(v, arm->values.items[k]->type ==
				    stmt->select.subject->type,
				    arm->values.items[k]->span,
				    "the type of a case");
		}
		verify_block(v, &arm->body);
	}
}

static void verify_condition(struct verify *v, const struct texpr *condition)
{
	if (!condition)
		return;
	verify_expr(v, condition);
	verify_that(v, type_underlying(condition->type)->kind == TYPE_BOOL,
		    condition->span, "a condition");
}

static void verify_loop(struct verify *v, const struct tstmt *stmt)
{
	if (stmt->loop.init)
		verify_stmt(v, stmt->loop.init);
	verify_condition(v, stmt->loop.condition);
	if (stmt->loop.step)
		verify_stmt(v, stmt->loop.step);
	verify_stmt(v, stmt->loop.body);
}

static void verify_range(struct verify *v, const struct tstmt *stmt)
{
	verify_expr(v, stmt->range.low);
	verify_expr(v, stmt->range.high);
	verify_that(v, stmt->range.low->type == stmt->range.high->type &&
		    stmt->range.low->type == stmt->range.index->type,
		    stmt->span, "the type of a range");
	verify_stmt(v, stmt->range.body);
}

static void verify_return(struct verify *v, const struct tstmt *stmt)
{
	if (stmt->expr)
		verify_expr(v, stmt->expr);
	verify_that(v, stmt->expr ? verify_same(stmt->expr->type, v->result) :
		    v->result->kind == TYPE_VOID, stmt->span,
		    "the type of a result");
}

static void verify_constant(struct verify *v, const struct constant *constant)
{
	if (!constant->init || constant->type->kind == TYPE_UNTYPED_INTEGER)
		return;
	verify_expr(v, constant->init);
	verify_that(v, constant->init->type == constant->type,
		    constant->entity.span, "the type of a constant");
}

void verify_stmt(struct verify *v, const struct tstmt *stmt)
{
	switch (stmt->kind) {
	case TS_BLOCK:
		verify_block(v, &stmt->block);
		break;
	case TS_LET:
		verify_let(v, stmt);
		break;
	case TS_ASSIGN:
		verify_assign(v, stmt);
		break;
	case TS_EXPR:
	case TS_DISCARD:
		verify_expr(v, stmt->expr);
		break;
	case TS_IF:
		verify_condition(v, stmt->branch.condition);
		verify_stmt(v, stmt->branch.then);
		if (stmt->branch.otherwise)
			verify_stmt(v, stmt->branch.otherwise);
		break;
	case TS_LOOP:
		verify_loop(v, stmt);
		break;
	case TS_RANGE:
		verify_range(v, stmt);
		break;
	case TS_EACH:
		verify_expr(v, stmt->each.subject);
		verify_stmt(v, stmt->each.body);
		break;
	case TS_SWITCH:
		verify_switch(v, stmt);
		break;
	case TS_RETURN:
		verify_return(v, stmt);
		break;
	case TS_DEFER:
		verify_stmt(v, stmt->defer.stmt);
		break;
	case TS_BREAK:
	case TS_CONTINUE:
		verify_that(v, stmt->target, stmt->span, "a jump");
		break;
	case TS_CONST:
		verify_constant(v, stmt->constant);
		break;
	case TS_BAD:
		verify_that(v, false, stmt->span, "a statement");
		break;
	}
}

void verify_function(struct verify *v, const struct function *function)
{
	const struct type *outer = v->result;

	if (!function->body)
		return;
	v->result = function->type->function.result;
	verify_stmt(v, function->body);
	v->result = outer;
}

static void verify_entity(struct verify *v, const struct entity *entity)
{
	const struct variable *variable;

	if (entity->kind == ENTITY_FUNCTION) {
		verify_function(v, (const struct function *)entity);
	} else if (entity->kind == ENTITY_CONSTANT) {
		verify_constant(v, (const struct constant *)entity);
	} else if (entity->kind == ENTITY_VARIABLE) {
		variable = (const struct variable *)entity;
		if (!variable->init)
			return;
		verify_expr(v, variable->init);
		verify_that(v, verify_same(variable->init->type,
					   variable->type), entity->span,
			    "the type of a variable");
	}
}

void verify_program(struct diags *diags, const struct program *program)
{
	struct verify v = { .diags = diags };

	for (size_t i = 0; i < program->packages.count; i++) {
		const struct package *package = program->packages.items[i];

		for (size_t k = 0; k < package->entities.count; k++)
			verify_entity(&v, package->entities.items[k]);
	}
}
