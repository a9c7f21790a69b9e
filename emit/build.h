/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
#ifndef ARC_EMIT_BUILD_H
#define ARC_EMIT_BUILD_H

#include "base/arena.h"
#include "ctree.h"

/*
 * Makes nodes of the C tree, each with one call. All come from the arena that
 * is given and keep the pointers they are given: strings and child nodes have
 * to live as long as the arena. What is returned without const may be filled
 * in further (notes, blocks, flags) by the caller.
 */

/* Lists that grow, and then become part of a node. */
struct carg_list { LIST(struct carg) list; };
struct cparam_list { LIST(struct cparam) list; };
struct cfield_list { LIST(struct cfield) list; };
struct cenumerator_list { LIST(struct cenumerator) list; };

/* Types ----------------------------------------------------------------- */

/* "int", "struct file": an identifier or keywords, without declarator. */
struct ctype *ct_name(struct arena *arena, const char *name);

/* "struct NAME" */
struct ctype *ct_struct(struct arena *arena, const char *name);

struct ctype *ct_pointer(struct arena *arena, const struct ctype *to);

/* @count may be NULL: `[]`. */
struct ctype *ct_array(struct arena *arena, const struct ctype *element,
		       const struct cexpr *count);

/* @params may be NULL: `(void)`. */
struct ctype *ct_function(struct arena *arena, const struct ctype *result,
			  const struct cparam_list *params);

/* A copy of @type that is const. */
struct ctype *ct_const(struct arena *arena, const struct ctype *type);

/* A copy of @type in an address space: "__user", "__iomem". */
struct ctype *ct_space(struct arena *arena, const struct ctype *type,
		       const char *space);

/* @name may be NULL. */
void cparam_push(struct arena *arena, struct cparam_list *params,
		 const char *name, const struct ctype *type);

/* Expressions ----------------------------------------------------------- */

struct cexpr *cx_name(struct arena *arena, const char *name);

/* A number as it is to be spelled: "0444", "1ULL". */
struct cexpr *cx_number(struct arena *arena, const char *text);

/* A decimal number without suffix; a negative one is a unary minus. */
struct cexpr *cx_int(struct arena *arena, long long value);

/* The bytes of a NUL-terminated text, not escaped. */
struct cexpr *cx_string(struct arena *arena, const char *text);

struct cexpr *cx_string_bytes(struct arena *arena, const char *bytes,
			      size_t size);

struct cexpr *cx_character(struct arena *arena, char byte);

/* Strings and names of macros side by side: `KBUILD_MODNAME ": " fmt`. */
#define cx_concat(arena, ...) \
	cx_concat_array(arena, CX_ARRAY(__VA_ARGS__), CX_COUNT(__VA_ARGS__))

struct cexpr *cx_concat_array(struct arena *arena,
			      const struct cexpr *const *parts, size_t count);

/* A call by name: cx_call(arena, "kmalloc", size, flags). */
#define cx_call(arena, name, ...) \
	cx_call_array(arena, cx_name(arena, name), CX_ARRAY(__VA_ARGS__), \
		      CX_COUNT(__VA_ARGS__))

/* A call of what an expression gives: a member, a parameter. */
#define cx_call_of(arena, function, ...) \
	cx_call_array(arena, function, CX_ARRAY(__VA_ARGS__), \
		      CX_COUNT(__VA_ARGS__))

struct cexpr *cx_call_array(struct arena *arena, const struct cexpr *function,
			    const struct cexpr *const *args, size_t count);

/* The same with a list that was collected (and may carry comments). */
struct cexpr *cx_call_list(struct arena *arena, const struct cexpr *function,
			   const struct carg_list *args);

struct cexpr *cx_member(struct arena *arena, const struct cexpr *object,
			const char *name);		/* object.name */
struct cexpr *cx_arrow(struct arena *arena, const struct cexpr *object,
		       const char *name);		/* object->name */
struct cexpr *cx_index(struct arena *arena, const struct cexpr *object,
		       const struct cexpr *index);

/* @op as C spells it: "!", "-", "&", "*", "~", "++", "--". */
struct cexpr *cx_unary(struct arena *arena, const char *op,
		       const struct cexpr *operand);
struct cexpr *cx_postfix(struct arena *arena, const char *op,
			 const struct cexpr *operand);
struct cexpr *cx_address(struct arena *arena, const struct cexpr *operand);
struct cexpr *cx_deref(struct arena *arena, const struct cexpr *operand);
struct cexpr *cx_not(struct arena *arena, const struct cexpr *operand);

struct cexpr *cx_binary(struct arena *arena, const char *op,
			const struct cexpr *left, const struct cexpr *right);

/* @op is "=", "+=", … */
struct cexpr *cx_assign(struct arena *arena, const char *op,
			const struct cexpr *left, const struct cexpr *right);

/* @then may be NULL: `condition ?: otherwise`. */
struct cexpr *cx_conditional(struct arena *arena,
			     const struct cexpr *condition,
			     const struct cexpr *then,
			     const struct cexpr *otherwise);

struct cexpr *cx_cast(struct arena *arena, const struct ctype *type,
		      const struct cexpr *operand);
struct cexpr *cx_sizeof_type(struct arena *arena, const struct ctype *type);
struct cexpr *cx_sizeof(struct arena *arena, const struct cexpr *operand);

/* A type as an argument of a macro. */
struct cexpr *cx_type(struct arena *arena, const struct ctype *type);

/* `{ 1, 2, 3 }`: on one line if it fits and nothing has a comment. */
#define cx_list(arena, ...) \
	cx_list_array(arena, CX_ARRAY(__VA_ARGS__), CX_COUNT(__VA_ARGS__))

struct cexpr *cx_list_array(struct arena *arena,
			    const struct cexpr *const *elements, size_t count);

/*
 * Elements as they were collected. Set `list.one_line` of the result where they
 * may stand on one line; a list of designated members is one line each.
 */
struct cexpr *cx_list_of(struct arena *arena,
			 const struct carg_list *elements);

/* `(type){ … }` */
struct cexpr *cx_compound(struct arena *arena, const struct ctype *type,
			  const struct carg_list *elements);

/* The pushed argument may be given notes; valid until the next push. */
struct carg *carg_push(struct arena *arena, struct carg_list *args,
		       const struct cexpr *value);
struct carg *carg_member(struct arena *arena, struct carg_list *args,
			 const char *member, const struct cexpr *value);
struct carg *carg_index(struct arena *arena, struct carg_list *args,
			const struct cexpr *index, const struct cexpr *value);

/* The expressions of a variadic macro as an array, and their number. */
#define CX_VALUES(...) ((const struct cexpr *const[]){ NULL, ##__VA_ARGS__ })
#define CX_ARRAY(...) (&CX_VALUES(__VA_ARGS__)[1])
#define CX_COUNT(...) \
	(sizeof(CX_VALUES(__VA_ARGS__)) / sizeof(struct cexpr *) - 1)

/* Statements ------------------------------------------------------------ */

struct cstmt *cs_expr(struct arena *arena, const struct cexpr *expr);

/* `left = right;` */
struct cstmt *cs_assign(struct arena *arena, const struct cexpr *left,
			const struct cexpr *right);

/* One local; @init may be NULL. */
struct cstmt *cs_decl(struct arena *arena, const char *name,
		      const struct ctype *type, const struct cexpr *init);

/*
 * One more name in the declaration @decl; the base types are the same. The
 * declaration is from cs_decl() of the same arena.
 */
void cs_decl_push(struct arena *arena, struct cstmt *decl, const char *name,
		  const struct ctype *type, const struct cexpr *init);

/* The bodies are empty: fill `branch.then`, `branch.otherwise` … */
struct cstmt *cs_if(struct arena *arena, const struct cexpr *condition);

/* The block of the `else`, which there is from now on. */
struct cblock *cs_else(struct cstmt *branch);

/* @condition may be NULL: for ever. Fill `loop.body`. */
struct cstmt *cs_while(struct arena *arena, const struct cexpr *condition);
struct cstmt *cs_do(struct arena *arena, const struct cexpr *condition);

/* Each may be NULL. Fill `for_.body`. */
struct cstmt *cs_for(struct arena *arena, const struct cexpr *init,
		     const struct cexpr *condition, const struct cexpr *step);

struct cstmt *cs_switch(struct arena *arena, const struct cexpr *subject);

/* Adds an arm to @select; @count 0 is `default`. Fill the block returned. */
struct cblock *cs_case(struct arena *arena, struct cstmt *select,
		       const struct cexpr *const *values, size_t count);

struct cstmt *cs_goto(struct arena *arena, const char *label);
struct cstmt *cs_label(struct arena *arena, const char *label);

/* @value may be NULL. */
struct cstmt *cs_return(struct arena *arena, const struct cexpr *value);
struct cstmt *cs_break(struct arena *arena);
struct cstmt *cs_continue(struct arena *arena);
struct cstmt *cs_block(struct arena *arena);

/* Statements in the place of one: see CS_SPLICE. */
struct cstmt *cs_splice(struct arena *arena);

/* A place for comments. */
struct cstmt *cs_empty(struct arena *arena);

void cblock_push(struct arena *arena, struct cblock *block, struct cstmt *stmt);

/* File scope ------------------------------------------------------------ */

/* Fill in the flags (is_static, joins_previous), attributes and notes. */
struct cdecl *cd_define(struct arena *arena, const char *name,
			const struct cexpr *value);
struct cdecl *cd_record(struct arena *arena, const char *name,
			const struct cfield_list *fields);
struct cdecl *cd_enum(struct arena *arena, const char *name,
		      const struct cenumerator_list *members);
struct cdecl *cd_variable(struct arena *arena, const char *name,
			  const struct ctype *type, const struct cexpr *init);
struct cdecl *cd_prototype(struct arena *arena, const char *name,
			   const struct ctype *type);
struct cdecl *cd_function(struct arena *arena, const char *name,
			  const struct ctype *type);
struct cdecl *cd_macro(struct arena *arena, const struct cexpr *call);
struct cdecl *cd_comment(struct arena *arena, const struct ccomment *comment);

struct cfield *cfield_push(struct arena *arena, struct cfield_list *fields,
			   const char *name, const struct ctype *type);

/* @value may be NULL. */
struct cenumerator *cenumerator_push(struct arena *arena,
				     struct cenumerator_list *members,
				     const char *name,
				     const struct cexpr *value);

struct cunit *cunit_new(struct arena *arena, const char *license);

void cunit_push(struct arena *arena, struct cunit *unit, struct cdecl *decl);

/* Sorted, and once however often it is asked for. */
void cunit_include(struct arena *arena, struct cunit *unit, const char *name);
void cunit_include_local(struct arena *arena, struct cunit *unit,
			 const char *name);

/* Comments -------------------------------------------------------------- */

/* The lines of @text are divided by '\n'. */
struct ccomment *ccomment_text(struct arena *arena, const char *text);

/* kernel-doc: begins with two stars. */
struct ccomment *ccomment_doc(struct arena *arena, const char *text);

/* @first with @second behind it, as a block of its own; either may be NULL. */
const struct ccomment *ccomment_join(struct arena *arena,
				     const struct ccomment *first,
				     const struct ccomment *second);

/* The lines of both in one block, where @first is one block. */
const struct ccomment *ccomment_merge(struct arena *arena,
				      const struct ccomment *first,
				      const struct ccomment *second);

#endif
