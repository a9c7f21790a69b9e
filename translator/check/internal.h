/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
#ifndef ARC_CHECK_INTERNAL_H
#define ARC_CHECK_INTERNAL_H

/*
 * What the files of the checker share. Declarations are resolved lazily, each
 * once, when they are first asked for; bodies are checked when all signatures
 * are known. What is wrong becomes a TYPE_ERROR or TX_BAD after one report and
 * causes no other.
 */
#include "base/table.h"
#include "check/check.h"

enum symbol_kind {
	SYMBOL_IMPORT,
	SYMBOL_VARIABLE,	/* package-level, local or parameter */
	SYMBOL_CONSTANT,
	SYMBOL_FUNCTION,
	SYMBOL_TYPE,		/* record, enum, distinct, alias, type parameter */
	SYMBOL_GENERIC,		/* generic function or struct, not instantiated */
};

enum symbol_state { SYMBOL_NEW, SYMBOL_RESOLVING, SYMBOL_DONE };

struct scope;

/* A name in a scope and what it stands for. */
struct symbol {
	enum symbol_kind kind;
	enum symbol_state state;
	const char *name;
	struct span span;
	struct pkg *pkg;		/* package it belongs to */
	const struct ast_file *file;	/* file of a package-level one */
	const struct ast_decl *decl;	/* NULL for locals */
	const struct ast_decl *block;	/* extern block around it, or NULL */
	struct symbol *owner;		/* record a function is written in */
	bool is_used;
	bool is_written;		/* a local that is assigned to */
	struct scope *members;		/* of a struct: its functions */
	/* Of a generic its instances, of a struct's instance its functions. */
	LIST(struct symbol *) family;
	struct instance *instances;	/* of a generic: by type arguments */
	struct symbol *generic;		/* of an instance: what it is one of */
	const struct type *const *type_args;	/* of an instance */
	size_t type_arg_count;
	struct scope *type_scope;	/* of an instance, and what stands in
					 * one: where its arguments are seen */
	struct span asked;		/* of an instance: first use */
	LIST(const struct diag *) said;	/* of a generic: about instances */
	unsigned int depth;		/* of an instance: asked for by so many
					 * others, one by the other */
	union {			/* valid once SYMBOL_DONE */
		struct variable *variable;
		struct constant *constant;
		struct function *function;
		const struct type *type;
		struct pkg *import;	/* NULL: it could not be loaded */
	};
};

/* A package that another one imports. */
struct imported {
	struct pkg *pkg;
	bool has_used_method;		/* the importer calls a method of it */
};

/* A package while it is checked. */
struct pkg {
	const struct ast_package *ast;
	struct package *package;
	struct scope *scope;		/* its declarations, without imports */
	LIST(struct symbol *) symbols;	/* the same in order of the source */
	LIST(struct imported) imports;	/* for method look-up; no doubles */
	LIST(struct scope *) file_scopes;
	struct table scopes;		/* the same by file */
	struct table methods;		/* by name; methods.c */
	struct table statics;		/* by name and record */
	bool knows_objects;		/* see object.c */
};

struct checker {
	struct arena *arena;
	struct interner *names;
	struct diags *diags;
	struct types *types;
	const struct check_options *options;
	struct program *program;
	LIST(struct pkg *) pkgs;
	struct pkg *main;
	struct function_state *function;	/* whose body is checked; NULL */
	/* private tables of its parts */
	struct method_table *methods;
	struct body_queue *bodies;
	struct scope *universe;		/* the built-in names */
	LIST(struct symbol *) initialisers;	/* typed, but not checked yet */
	LIST(struct record *) records;	/* all of them, to be completed */
	struct table members;		/* of a struct or enum, by their names */
	bool may_try;			/* the value of a package's variable is
					 * checked: init fails where it does */
	unsigned int depth;		/* of declarations being resolved */
	unsigned int instance_count;	/* of generics, so far */
	LIST(const struct source *) broken;	/* have syntax errors */
	LIST(const struct diag *) mistakes;	/* those */
	unsigned int expr_depth;	/* of expressions inside each other */
};

/* --- scope.c ---------------------------------------------------------- */

/*
 * A scope inside @parent (NULL: the universe). @file selects whose imports
 * are seen; it is inherited where NULL.
 */
struct scope *scope_new(struct checker *checker, struct scope *parent,
			struct pkg *pkg, const struct ast_file *file);

/* The scope through which a file of a package sees its names: imports, then
 * the package, then the built-in names. */
struct scope *scope_of_file(struct checker *checker, struct pkg *pkg,
			    const struct ast_file *file);

/* Adds a symbol; a double is reported with a note at the first. */
void scope_add(struct checker *checker, struct scope *scope,
	       struct symbol *symbol);

/*
 * The innermost symbol of the name, or NULL. Neither resolves it nor marks it
 * as used: who takes its meaning sets is_used.
 */
struct symbol *scope_find(const struct scope *scope, const char *name);

struct symbol *scope_find_here(const struct scope *scope, const char *name);

/*
 * The nearest of the names that can be seen from @scope and that @fits agrees
 * to (NULL: of all of them), or NULL.
 */
const char *scope_suggest(struct checker *checker, const struct scope *scope,
			  const char *name,
			  bool (*fits)(const struct symbol *symbol));

/* The same in this one scope: what a package offers. */
const char *scope_suggest_here(struct checker *checker,
			       const struct scope *scope, const char *name);

/* --- foreign.c: what writers of C write ---------------------------------- */

/* The type that C calls @name, as arc spells it, or NULL. */
const char *foreign_type(const char *name);

/*
 * Adds to the report of an undefined name in an expression what it is called
 * here, or where it is declared; false where nothing is known of it.
 */
bool explain_foreign(struct checker *checker, const struct scope *scope,
		     struct diag *diag, const char *name);

/* Reports, once, `char *q;` as the declaration it is in C; else false. */
bool explain_declaration(struct checker *checker, struct scope *scope,
			 const struct ast_expr *ast);

struct pkg *scope_pkg(const struct scope *scope);

/* Runs @visit on each symbol of this one scope, in order of addition. */
void scope_each(const struct scope *scope,
		void (*visit)(struct symbol *symbol, void *data), void *data);

/* --- declare.c: names of all packages, without their meaning ------------ */

void declare_packages(struct checker *checker,
		      const struct ast_program *loaded);

/* --- resolve*.c: what declarations mean --------------------------------- */

/*
 * Resolves a symbol's declaration. A cycle is reported at the symbol and gives
 * an error type. After this the symbol is SYMBOL_DONE.
 */
void symbol_resolve(struct checker *checker, struct symbol *symbol);

/* The meaning of a type as written. Reports; never NULL. */
const struct type *resolve_type(struct checker *checker, struct scope *scope,
				const struct ast_type *ast);

/*
 * Looks a name up that a package offers to others (`fs.file`): reports what is
 * missing (with a suggestion) or private. Resolved; NULL after a report.
 */
struct symbol *import_member(struct checker *checker, struct pkg *pkg,
			     struct ident name);

/* Whether @pkg calls a method that it sees through its import of @import. */
bool has_used_method(const struct pkg *pkg, const struct pkg *import);

/* A method of @receiver's type (or what it points to), or NULL (arc.md 4.2).
 * Two on one level are reported, and the first is given. Resolved; it may be
 * SYMBOL_GENERIC. */
struct symbol *find_method(struct checker *checker, struct scope *scope,
			   const struct type *receiver, struct ident name);

/* A static method or nested function `Type.name`, or NULL. Likewise. */
struct symbol *find_static(struct checker *checker, const struct type *type,
			   const char *name);

/* --- generic.c, infer.c: instances ---------------------------------------- */

/*
 * The instance of a generic function or type for the @count arguments, resolved
 * when it is new; what is wrong in it is reported with the place that asked for
 * it, @span in @scope. NULL where there are too many of them, with a report.
 */
struct symbol *instantiate(struct checker *checker, struct scope *scope,
			   struct symbol *generic,
			   const struct type *const *args, size_t count,
			   struct span span);

/* `Name<T>` as a type; reports what the arguments lack. Never NULL. */
const struct type *generic_type(struct checker *checker, struct scope *scope,
				struct symbol *generic,
				const struct ast_type *args, struct span span);

/* An instance as arc writes it: `largest<int32>`. */
const char *instance_name(struct checker *checker,
			  const struct symbol *symbol);

/* Adds to a message which instance it is about. */
void note_instance(struct checker *checker, struct diag *diag,
		   const struct symbol *instance);

/* Whether a value can be the receiver of a generic method. */
bool infers_receiver(struct checker *checker, struct symbol *generic,
		     const struct type *receiver);

/* The same for a method that is not generic: its `self` is of type @self. */
bool takes_receiver(const struct type *self, const struct type *receiver);

/* The declaration of a record; of a nested one, that of the outermost. */
struct symbol *record_symbol(struct record *record);

/* The instance that a scope is in, or NULL. */
const struct symbol *scope_instance(const struct scope *scope);
void scope_set_instance(struct scope *scope, const struct symbol *instance);

/* The anonymous members on the way to a field, outermost first. */
struct field_path {
	const struct field *fields[SOURCE_DEPTH_MAX];
	size_t count;
};

/*
 * The field of a record, through anonymous members, or NULL. Completes the
 * record. *@path (or NULL) is filled with the members in between.
 */
const struct field *find_field(struct checker *checker, struct record *record,
			       const char *name, struct field_path *path);

/*
 * What a field of the record is looked up as: the count of a class is `ref` in
 * the package that counts, and has no name elsewhere.
 */
const char *name_in_class(struct checker *checker, const struct scope *scope,
			  const struct record *record, const char *name);

/* Fields are resolved when first asked for, so that records can be recursive. */
void record_complete(struct checker *checker, struct record *record);

/* Whether a type is a struct with a `@start` and a `@stop` (arc.md 10.4). */
bool is_module_object(struct checker *checker, const struct type *type);

/* A function that is marked so is noted in its struct; reports what it lacks. */
void check_object_method(struct checker *checker, struct function *function,
			 const struct symbol *symbol);

/* How a value of the type says that it failed (arc.md 5.2). */
enum failure type_failure(const struct type *type);

/* Whether zero is a value of the type: false for an enum without a member 0,
 * and for a reference (arc.md 3.4). */
bool type_has_zero(struct checker *checker, const struct type *type);

/*
 * Whether there can be a variable, field, parameter or element of the type;
 * void, opaque and flexible ones are reported at @span. @what is "a variable".
 */
bool check_sized(struct checker *checker, const struct type *type,
		 struct span span, const char *what);

/* The length N of `array<T, N>`, which is its second argument: a constant or
 * the name of one. Reports what is none. */
bool resolve_length(struct checker *checker, struct scope *scope,
		    const struct ast_type *ast, uint64_t *count);

/* The lengths in an array type as written; none for NULL and other types. Only
 * for types that resolve_type() has found right. */
struct array_lengths resolve_lengths(struct checker *checker,
				     struct scope *scope,
				     const struct ast_type *ast);

/* Whether a type is written `array<_, N>`: its element is inferred. */
bool is_inferred_array(const struct ast_type *ast);

/*
 * Fills in what all entities have in common and gives the next id. @package
 * may be that of the function which a local stands in.
 */
void entity_init(struct checker *checker, struct entity *entity,
		 enum entity_kind kind, struct ident name,
		 struct package *package);

/*
 * The parameters of a function or closure as variables, types resolved;
 * variadic `...` is none of them (*@is_variadic). Pushed onto function->params.
 */
void resolve_params(struct checker *checker, struct scope *scope,
		    struct function *function, const struct ast_param *params,
		    bool *is_variadic);

/*
 * For "undefined": the name of a local (or parameter) of another function of
 * the package, as it stands in its declaration, or NULL. *@function is set to
 * the name of the function. @around is the function to leave out, or NULL.
 */
const struct ident *find_local_elsewhere(struct checker *checker,
					 const struct pkg *pkg,
					 const char *name,
					 const struct ast_decl *around,
					 struct ident *function);

/*
 * Whether a declaration of the name was lost to a syntax error: it is written
 * in a file of the package that has one. Then nothing is said of the name.
 */
bool is_lost_name(struct checker *checker, const struct pkg *pkg,
		  const char *name);

/* Notes where syntax errors are, for the following. */
void find_mistakes(struct checker *checker, const struct ast_program *loaded);

/* Whether the file has a syntax error. */
bool has_syntax_error(const struct checker *checker,
		      const struct source *source);

/*
 * Forgets the errors that begin on the line of a syntax error: what could not
 * be parsed was not understood.
 */
void drop_consequences(struct checker *checker);

/* A generic stands where an instance is wanted. */
void report_generic(struct checker *checker, const struct symbol *symbol,
		    struct span span);

/* Attributes of a declaration: unknown and misplaced ones are reported. */
const struct ast_attribute *find_attribute(const struct ast_attribute *list,
					   const char *name);

void check_attributes(struct checker *checker,
		      const struct ast_attribute *list,
		      const char *const *allowed, const char *what);

/* --- constant.c: arithmetic on values ----------------------------------- */

/*
 * The value of an operation on known values, in @type (which may be untyped:
 * then exact, else it wraps). @type is that of the operands: a comparison in
 * it gives a bool. NULL where it is not a constant; what is wrong (division by
 * zero, a shift count, more than 127 bits) is reported at @span.
 */
const struct value *fold_unary(struct checker *checker, enum ast_operator op,
			       const struct value *value,
			       const struct type *type, struct span span);

const struct value *fold_binary(struct checker *checker, enum ast_operator op,
				const struct value *left,
				const struct value *right,
				const struct type *type, struct span span);

/* A value as cast<@to>() makes it: wraps (arc.md 3.1). NULL: not foldable. */
const struct value *fold_cast(struct checker *checker,
			      const struct value *value,
			      const struct type *to);

/* Whether the integer @value is one of @type's. */
bool value_fits(const struct value *value, const struct type *type);

const struct value *value_integer(struct arena *arena, __int128 integer);
const struct value *value_bool(struct arena *arena, bool boolean);

/* An integer in decimal, for messages. */
const char *value_text(struct arena *arena, const struct value *value);

/* --- variadic.c ---------------------------------------------------------- */

/* Whether a function of arc's own may end in `...`. */
void check_variadic_form(struct checker *checker,
			 const struct function *function, struct span span);

/* --- expr*.c ------------------------------------------------------------- */

/*
 * Checks an expression. @expected is the type that the place asks for, or NULL
 * where it asks for none; it guides literals, `null`, closures and constants,
 * but the result need not have it: convert() sees to that. Never NULL.
 */
struct texpr *check_expr(struct checker *checker, struct scope *scope,
			 const struct ast_expr *ast,
			 const struct type *expected);

/* check_expr() and convert(): a value of type @to. */
struct texpr *check_value(struct checker *checker, struct scope *scope,
			  const struct ast_expr *ast, const struct type *to,
			  const char *where);

/*
 * @expr as a value of type @to by implicit conversion (arc.md 3.2), or a
 * report that offers a cast where one would do. @where says what asks for it:
 * "argument `minor` of `register_chrdev`". A function in a C slot is bound to it.
 */
struct texpr *convert(struct checker *checker, struct texpr *expr,
		      const struct type *to, const char *where);

/* A constant that a bit-field does not hold is an error. */
void check_bits(struct checker *checker, const struct field *field,
		const struct texpr *value);

/* The same where the place is a C slot (field or extern parameter). */
struct texpr *convert_slot(struct checker *checker, struct texpr *expr,
			   const struct slot *slot, const char *where);

/* An untyped constant gets the type it has by itself (arc.md 3.1). */
struct texpr *default_type(struct checker *checker, struct texpr *expr);

/* A constant integer that translating needs: an array's length, a bit-field's
 * width. Reports; false where there is none. */
bool check_constant_integer(struct checker *checker, struct scope *scope,
			    const struct ast_expr *ast, __int128 *value);

struct texpr *texpr_new(struct checker *checker, enum texpr_kind kind,
			const struct type *type, struct span span);

struct texpr *texpr_bad(struct checker *checker, struct span span);

/* --- stmt*.c, body.c ------------------------------------------------------ */

/*
 * Queues a function's body; the bodies are checked by check_bodies(). A
 * function that is bound to a C slot after its body was checked is checked
 * again with the slot's types, and the first check's diagnostics are dropped.
 */
void queue_body(struct checker *checker, struct function *function,
		struct symbol *symbol);

void bind_slot(struct checker *checker, struct function *function,
	       const struct slot *slot, struct span span);

void check_bodies(struct checker *checker);

/* --- fix.c: proposals that change another place than that of the message ---- */

/* The white space that the line of a span begins with. */
const char *indentation(struct checker *checker, struct span span);

/* "Remove this import", where nothing else stands on its line. */
void fix_remove_import(struct checker *checker, struct diag *diag,
		       const struct ast_decl *import);

/* "Import this", in the file of @use, behind its last import. */
void fix_import(struct checker *checker, struct diag *diag, struct span use,
		const char *path);

/* "Write this line", behind the imports of a file. */
void fix_after_imports(struct checker *checker, struct diag *diag,
		       const struct source *source, const char *text);

/* Another word at the start of a declaration: `let` for `const`. */
void fix_keyword(struct checker *checker, struct diag *diag,
		 struct span declaration, const char *from, const char *to);

/* --- owned.c ---------------------------------------------------------------- */

/* Whether the value is released at the end of its block or statement. */
bool is_owned(const struct texpr *expr);

/* Reports a plain pointer to a new object, which nobody would hold. */
void refuse_unheld(struct checker *checker, const struct texpr *expr);

/* Reports such a value where it would live longer. @what: "returned". */
bool refuse_owned(struct checker *checker, const struct texpr *expr,
		  const char *what);

/* --- start_order.c ----------------------------------------------------------- */

/* Reports values of variables that read what is set after them. */
void check_start_order(struct checker *checker);

/* --- module.c: metadata, entry points, what is unused --------------------- */

void check_module(struct checker *checker);

#endif
