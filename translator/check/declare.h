/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
#ifndef ARC_CHECK_DECLARE_H
#define ARC_CHECK_DECLARE_H

/*
 * What the files that resolve declarations share among themselves. The rest of
 * the checker sees internal.h only.
 */
#include "check/internal.h"

/* --- scope.c ------------------------------------------------------------ */

/* Declarations resolved inside one another; more is an error. */
#define RESOLVE_DEPTH_MAX 200

/* The scope a package-level declaration is resolved in. */
struct scope *scope_of_symbol(struct checker *checker,
			      const struct symbol *symbol);

/* --- methods.c ---------------------------------------------------------- */

/* Makes a function known as a method: its first parameter is `self`. */
void method_add(struct checker *checker, struct symbol *symbol);

/* Whether a function takes a receiver. */
bool is_method(const struct ast_decl *decl);

/* --- resolve.c ---------------------------------------------------------- */

/* Fills in an entity from the declaration of a symbol. */
void entity_declare(struct checker *checker, struct entity *entity,
		    enum entity_kind kind, const struct symbol *symbol);

/* What a symbol stands for once it is resolved; NULL for an alias, an import
 * or what was wrong. */
struct entity *symbol_entity(const struct symbol *symbol);

const struct type *error_type(struct checker *checker);

/* "A are not translated yet". */
void report_not_yet(struct checker *checker, struct span span,
		    const char *what);

/* --- class.c -------------------------------------------------------------- */

/* Makes a class of a record; gives its type. */
const struct type *declare_class(struct checker *checker,
				 struct record *record);

/* The field that counts the references. */
struct field *class_count(struct checker *checker, struct record *record);

/* Finds its functions, and a name for its count, once its fields are known. */
void complete_class(struct checker *checker, struct record *record);

/* What a `deinit` may look like. */
void check_deinit(struct checker *checker, const struct function *function,
		  struct span span);

/* What `*C` points to where C, as @ast writes it, is a class; reports. */
const struct type *object_type(struct checker *checker, struct scope *scope,
			       const struct ast_type *ast,
			       const struct type *type);

/* --- resolve_record.c, resolve_enum.c, … -------------------------------- */

void resolve_record(struct checker *checker, struct symbol *symbol);
/* `type A` without more: a C type of which nothing is known. */
void resolve_opaque(struct checker *checker, struct symbol *symbol);
void resolve_enum(struct checker *checker, struct symbol *symbol);
void resolve_alias(struct checker *checker, struct symbol *symbol);
void resolve_function(struct checker *checker, struct symbol *symbol);
void resolve_generic(struct checker *checker, struct symbol *symbol);
void resolve_variable(struct checker *checker, struct symbol *symbol);
void resolve_several(struct checker *checker, struct symbol *symbol);
void resolve_constant(struct checker *checker, struct symbol *symbol);

/* A function that takes whatever it is given, for what was wrong. */
struct function *error_function(struct checker *checker,
				const struct symbol *symbol);

/* The value of a package-level variable whose type is known already. */
void check_initialiser(struct checker *checker, struct symbol *symbol);

/*
 * The names of the parameters in a function type as it is written, or NULL for
 * any other; each of them may be NULL.
 */
const char *const *function_param_names(struct checker *checker,
					struct scope *scope,
					const struct ast_type *ast,
					const struct type *type);

/*
 * The slot of a field or parameter, or NULL where its type is no function. The
 * C spellings and names of the parameters are those of the function type as it
 * is written, also behind the name of an alias.
 */
struct slot *slot_new(struct checker *checker, struct scope *scope,
			    const struct entity *owner, const char *name,
			    const struct ast_type *ast,
			    const struct type *type);

/* --- spelling.c --------------------------------------------------------- */

/* C's own names, each of which may be NULL: what is none is reported. */
void check_c_name(struct checker *checker, const char *spelling,
		  struct span span);
void check_c_type(struct checker *checker, const char *spelling,
		  struct span span);

/* The headers and labels of an extern block. */
void check_headers(struct checker *checker, const struct ast_decl *block);

/* --- attributes.c ------------------------------------------------------- */

/* The value of an attribute's argument: by name, or (NULL) the first one that
 * has none. NULL where it is not there. */
const struct ast_expr *attribute_arg(const struct ast_attribute *attribute,
				     const char *name);

/* Reads from @static_init how a @record inside another is made ready. */
void read_static_init(struct checker *checker, struct record *record,
		      const struct ast_decl *decl);

/* An argument that must be a string; NULL after a report. */
const char *attribute_string(struct checker *checker, struct scope *scope,
			     const struct ast_attribute *attribute,
			     const struct ast_expr *expr);

/* Whether an argument is the bare word @name. */
bool is_word(const struct ast_expr *expr, const char *name);

/* Whether `@context` is there and says @word, one of the two (or one) that
 * may stand in this place; anything else is reported. */
bool attribute_context(struct checker *checker,
		       const struct ast_attribute *list, const char *word,
		       const char *other);

/* @fails(…): *@failure is left alone where there is none. */
void attribute_fails(struct checker *checker, struct scope *scope,
		     const struct ast_attribute *list, enum failure *failure,
		     const struct constant **memory);

/* @align(n), or 0. */
uint32_t attribute_align(struct checker *checker, struct scope *scope,
			 const struct ast_attribute *list);

/* @accepts(T, …): what record->accepts holds. */
void attribute_accepts(struct checker *checker, struct scope *scope,
		       const struct ast_attribute *list, struct record *record);

/* @result(n): function->assigned, for a function whose result is known. */
void attribute_result(struct checker *checker, struct scope *scope,
		      const struct ast_attribute *list,
		      struct function *function);

/* --- owned.c ------------------------------------------------------------- */

/* @scoped(release): who releases what the function gives; once it has a type. */
void attribute_scoped(struct checker *checker, struct scope *scope,
		      const struct ast_attribute *list,
		      struct function *function);

/* @without_env(f): what is called for a closure that captures nothing. */
void attribute_without_env(struct checker *checker, struct scope *scope,
			   const struct ast_attribute *list,
			   struct function *function);

/* --- moved.c ------------------------------------------------------------- */

/* @owned(release) and @elements(data, count) of a struct. */
void attribute_owned(struct checker *checker, const struct ast_attribute *list,
		     struct record *record);

/*
 * Whether a value of the type may be a part of something else: what is owned
 * has nobody who releases it there, but in a struct that is owned itself, @owner.
 */
bool check_not_owned(struct checker *checker, const struct type *type,
		     struct span span, const char *what,
		     const struct record *owner);

/* The type of a parameter: what is owned is lent, by reference. */
const struct type *lent_type(struct checker *checker, const struct type *type);

/* --- param.c ------------------------------------------------------------ */

/* @param(…) of a package-level variable, or NULL. */
const struct module_param *attribute_param(struct checker *checker,
					   struct scope *scope,
					   const struct symbol *symbol,
					   const struct type *type);

/* --- metadata.c, unused.c, entry.c --------------------------------------- */

void collect_metadata(struct checker *checker);
void find_entry_points(struct checker *checker);
void warn_unused_declarations(struct checker *checker);

#endif
