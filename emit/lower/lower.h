/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
#ifndef ARC_EMIT_LOWER_LOWER_H
#define ARC_EMIT_LOWER_LOWER_H

/*
 * From the typed program to the C tree: what the files of this folder share.
 * Each reachable entity becomes an item, a declaration with the entities it
 * uses; order.c puts the items into an order that C accepts.
 */
#include "backend.h"
#include "base/table.h"
#include "facts/facts.h"
#include "typed_walk.h"
#include "names.h"

/* What is_status() knows of a function. */
enum { STATUS_UNKNOWN, STATUS_YES, STATUS_NO };

/* One declaration of the C file and what belongs to it. */
struct item {
	const struct entity *entity;
	struct cdecl_list decls;
	LIST(const struct entity *) uses;
	LIST(const struct entity *) externs;	/* C's: headers to include */
	bool in_header;			/* stands in NAME.h */
	bool is_last;			/* init, exit */
	bool is_declared;		/* by the target, before all others */
	/* order.c's own */
	LIST(struct item *) users;	/* items that use this one */
	size_t index;
	size_t waits_for;		/* items that are neither declared … */
	bool is_satisfied;		/* … nor written */
	bool is_done;
};

/* What belongs to a closure, by its entity.id. */
struct closure_names {
	const char *word;		/* the place it is for */
	const char *tag;		/* wanted for the struct */
	const struct entity *environment;	/* struct or variables; NULL */
	const char *const *statics;	/* the variables, as the captures */
};

/* An item that stands for no entity of the program: ours. */
struct made {
	struct entity entity;		/* its id is MADE_ID */
	struct item item;
};

#define MADE_ID UINT32_MAX

struct slice_type;
struct documented;

/* A function in a place in C that is not its first. */
struct slot_adapter {
	const struct function *function;
	const struct slot *slot;
	const struct entity *entity;
};

struct lower {
	struct module module;
	struct arena *arena;		/* module.arena */
	const struct backend *backend;
	const struct facts *facts;
	struct names *names;		/* of the file */
	struct names *tags;		/* of structs, unions, enums */
	struct names *member_names;	/* nothing but the reserved words */
	const char **c_names;		/* by entity.id; locals included */
	const char **context_names;	/* by entity.id: the local or parameter
					 * with the context that goes with it */
	struct closure_names *closures;	/* by entity.id */
	LIST(struct slot_adapter) slot_adapters;
	char *status;			/* by entity.id: see is_status() */
	unsigned char *drops;		/* by entity.id: see drops.c */
	unsigned char *effects;		/* by entity.id: see effect.c */
	unsigned int *effects_depth;	/* of calls that are looked into */
	struct item **items_by_id;
	LIST(struct item *) items;
	struct item *item;		/* that is being lowered */
	struct commented *commented;	/* generics that have an instance */
	struct documented *subject;	/* what a comment is about; or NULL */
	bool for_user;			/* what is @uapi is lowered */
	bool drops_comments;		/* … which has their comments */
	struct cunit *header;		/* NAME.h, where there is one … */
	LIST(struct cdecl *) prototypes;	/* … and what is declared in it */
	const char **c_lengths;		/* by entity.id: of slices */
	struct table slice_types;	/* struct slice_type by the type */
	struct table pointer_adapters;	/* struct made by the function type */
	struct table field_names;	/* struct names by the record … */
	struct table length_names;	/* … and of a slice's length by field */
	struct table *effects_behind;	/* by long lists: see needs_local() */
	unsigned char *sizes;		/* by entity.id: see is_size_in_c() */
	const struct texpr **known;	/* by entity.id: see know_local() */
	struct made *ends_with;		/* ends_with() of strings; or NULL */
};

/* --- program.c, order.c ------------------------------------------------- */

/* Lowers an entity, and the closures in it, to items. */
void lower_item(struct lower *l, const struct entity *entity);

/* Notes which items wait for which; once, before order_items(). */
void link_items(struct lower *l);

/*
 * Writes the items of the header, or all others, into @unit in the order in
 * which C wants them, with prototypes where needed.
 */
void order_items(struct lower *l, struct cunit *unit, bool in_header);

/* Decides what stands in NAME.h, if anything does. */
void plan_header(struct lower *l);

/* Adds the prototypes, when the types they need are there. */
void write_header(struct lower *l);

/* Hands the tests to the target. */
void lower_tests(struct lower *l);

/*
 * Between these two, item_push() adds to @made, which ends up before the item
 * at hand. begin_made() returns that one, for end_made().
 */
struct item *begin_made(struct lower *l, struct made *made,
			enum entity_kind kind, const char *name);
void end_made(struct lower *l, struct made *made, struct item *around);

/* The item of an entity of ours or of the program, or NULL. */
struct item *item_of(struct lower *l, const struct entity *entity);

/* The item at hand uses @made. */
void use_made(struct lower *l, struct made *made);

/* "X is not translated yet": the one error of a construct that is missing. */
__attribute__((format(printf, 3, 4)))
void not_yet(struct lower *l, struct span span, const char *format, ...);

/* --- entity.c ------------------------------------------------------------ */

/* Gives every reached entity of file scope its C name. */
void name_entities(struct lower *l);

/*
 * C's name of an entity, noting that the item at hand uses it: what C declares
 * elsewhere is included, what we declare comes first.
 */
const char *use_entity(struct lower *l, const struct entity *entity);

/* Includes in @unit what declares an entity of C's. */
void include_headers(struct lower *l, struct cunit *unit,
		     const struct entity *entity);

/* --- closure.c, closure_name.c ------------------------------------------- */

/* Names the closures in a function's body or in a value, and those in them. */
void name_closures(struct lower *l, const struct entity *entity);

/* Makes items of them; those in others come first. */
void lower_closures(struct lower *l, const struct entity *entity);

/* Walks the body of a function, or the value of a variable or constant. */
void walk_entity(struct walk *walk, const struct entity *entity);

/* What the C that the emitter itself writes needs from the target's headers. */
enum c_header { HEADER_STRING, HEADER_CONTAINER_OF, HEADER_ARRAY_SIZE, HEADER_BIT64,
		HEADER_FREE_TEXT, HEADER_ALLOCA, HEADER_VARIADIC,
		HEADER_LIMITS };

void use_c_header(struct lower *l, enum c_header header);

/* C's name of a member of a struct; NULL for an anonymous one. */
const char *field_c_name(struct lower *l, const struct field *field);

/* C's name of a member of an enum. */
const char *use_enumerator(struct lower *l, const struct enumerator *member);

/* --- instance.c ----------------------------------------------------------- */

/* A name as types and functions have it: snake_case where that is the habit. */
const char *type_word(struct lower *l, const char *name);

/* A type as a part of a name: `int`, `pair_int_bool`, `u8_ptr`. */
const char *type_words(struct lower *l, const struct type *type);

/* The name of a type, with the types that it is an instance for. */
const char *entity_word(struct lower *l, const struct entity *entity);

/* The same of a function, without those that its owner's name has. */
const char *function_word(struct lower *l, const struct function *function);

/* Whether the entity is an instance of a generic that has had one before. */
bool is_further_instance(struct lower *l, const struct entity *entity);

/* --- type.c --------------------------------------------------------------- */

const struct ctype *lower_type(struct lower *l, const struct type *type,
			       struct span span);

/* The same where the layout matters: int32 is s32. */
const struct ctype *lower_layout_type(struct lower *l, const struct type *type,
				      struct span span);

/* An array type with its lengths as they were written: `u8 text[X_MAX]`. */
const struct ctype *name_lengths(struct lower *l, const struct ctype *type,
				 struct array_lengths lengths);

/* C's spelling, parsed: "char __user *". */
const struct ctype *parse_spelling(struct lower *l, const char *spelling);

/* A variable's type: its spelling, if it has one. */
const struct ctype *lower_variable_type(struct lower *l,
					const struct variable *variable);

/*
 * A pointer to functions of a type, which take a context or do not; the
 * parameters' names may be NULL.
 */
const struct ctype *lower_function_pointer(struct lower *l,
					   const struct type *type,
					   const char *const *names,
					   bool has_context, struct span span);

/*
 * The C type of a function, with its slot's spellings and its own names; @outs
 * are those of the parameters for further results, @length_name that of the one
 * for the length of a slice that it returns.
 */
const struct ctype *lower_function_type(struct lower *l,
					const struct function *function,
					const char *const *outs,
					const char *length_name);

/* Bits of an integer type as C computes with it; 0: no integer. */
unsigned int integer_bits(const struct lower *l, const struct type *type);
bool integer_is_signed(const struct type *type);

/* printf()'s conversion for a value of the type, without `%`; or NULL. */
const char *format_of(struct lower *l, const struct type *type);

/* --- comment.c --------------------------------------------------------------- */

const struct ccomment *lower_comments(struct lower *l,
				      const struct comment *comments);

struct cnotes lower_trivia(struct lower *l, const struct trivia *trivia);

/* --- doc.c ------------------------------------------------------------------- */

/* A parameter or member that documentation describes by `@name:`. */
struct documented_part {
	const char *name;		/* as in the source */
	const char *c_name;
	const char *length;		/* of a slice: C's name of that; or NULL */
	bool is_described;
};

/* What documentation is about. */
struct documented {
	const char *head;		/* "f()", "struct x" */
	LIST(struct documented_part) parts;
	bool is_partial;		/* C has more of them */
};

void add_part(struct lower *l, struct documented *subject, const char *name,
	      const char *c_name, const char *length);

/*
 * lower_trivia() of a declaration: documentation that describes each part of
 * @subject becomes kernel-doc.
 */
struct cnotes lower_documentation(struct lower *l, const struct trivia *trivia,
				  struct documented *subject);

/* A line of a comment with its names in backticks as they are in C. */
const char *map_names(struct lower *l, const char *line,
		      const struct documented *subject);

/* --- decl.c ------------------------------------------------------------------ */

void lower_record(struct lower *l, const struct record *record);
void lower_enum(struct lower *l, const struct enumeration *enumeration);
void lower_distinct(struct lower *l, const struct distinct *distinct);
void lower_constant(struct lower *l, const struct constant *constant);

/* Reports a type that a constant for user programs names and that those lack. */
void check_user_type(struct lower *l, const struct type *type,
		     struct span span);

/* Whether a constant is const data in C, not a name for a value. */
bool has_storage(const struct constant *constant);

/* A type whose variable itself is const, not what it points to. */
const struct ctype *make_const(struct lower *l, const struct ctype *type);

const struct ctype *lower_constant_type(struct lower *l,
					const struct constant *constant);
void lower_package_variable(struct lower *l, const struct variable *variable);

/* An initialiser that C does without: all zero. */
bool is_zero_value(const struct texpr *init);

/*
 * The initialiser of what a static variable holds at @place, with C's own for
 * the locks in it that nothing else makes ready; @init, which may be NULL,
 * where there are none.
 */
const struct cexpr *make_ready(struct lower *l, const struct variable *variable,
			       const struct cexpr *place,
			       const struct cexpr *init);

struct cdecl *item_push(struct lower *l, struct cdecl *decl);

#include "lower/body.h"

#endif
