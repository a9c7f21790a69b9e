/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
#ifndef ARC_EMIT_LOWER_LOWER_H
#define ARC_EMIT_LOWER_LOWER_H

/*
 * From the typed program to the C tree: what the files of this folder share.
 * Each reachable entity becomes an item, a declaration with the entities it
 * uses; order.c puts the items into an order that C accepts.
 */
#include "backend.h"
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
	char *status;			/* by entity.id: see is_status() */
	unsigned char *effects;		/* by entity.id: see effect.c */
	struct item **items_by_id;
	LIST(struct item *) items;
	struct item *item;		/* that is being lowered */
	struct commented *commented;	/* generics that have an instance */
	bool drops_comments;		/* … which has their comments */
	struct cunit *header;		/* NAME.h, where there is one … */
	LIST(struct cdecl *) prototypes;	/* … and what is declared in it */
	const char **c_lengths;		/* by entity.id: of slices */
	LIST(struct slice_type *) slice_types;
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
enum c_header { HEADER_STRING, HEADER_CONTAINER_OF, HEADER_ARRAY_SIZE, HEADER_BIT64 };

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

/* A pointer to functions of a type; the parameters' names may be NULL. */
const struct ctype *lower_function_pointer(struct lower *l,
					   const struct type *type,
					   const char *const *names,
					   struct span span);

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

/* --- decl.c ------------------------------------------------------------------ */

void lower_record(struct lower *l, const struct record *record);
void lower_enum(struct lower *l, const struct enumeration *enumeration);
void lower_distinct(struct lower *l, const struct distinct *distinct);
void lower_constant(struct lower *l, const struct constant *constant);
void lower_package_variable(struct lower *l, const struct variable *variable);

/* An initialiser that C does without: all zero. */
bool is_zero_value(const struct texpr *init);

struct cdecl *item_push(struct lower *l, struct cdecl *decl);

/* --- function.c ----------------------------------------------------------- */

/* A defer or errdefer that is pending; `outer` ones run after it. */
struct cleanup {
	const struct cleanup *outer;
	const struct tstmt *stmt;	/* TS_DEFER */
	uint32_t order;			/* in the source, from 0 */
};

/* A local that counts in one or more loops of a block. */
struct loop_name {
	const char *name;
	const struct type *type;
};

/* A usize in arc that C holds in the local of another loop, or an int. */
struct loop_index {
	const struct variable *variable;
	const struct type *type;	/* in C */
};

/* A C block that is being filled; its declarations come first. */
struct block {
	struct block *outer;
	struct cblock decls;
	struct cblock stmts;
	struct names *names;
	const struct cleanup *cleanups;	/* pending where it began */
	const struct tstmt *loop;	/* loop or switch it is the body of */
	const struct ccomment *comments; /* that wait for a statement */
	const struct ccomment *after;	/* of its line, likewise */
	bool blank_before;
	LIST(struct loop_name) loop_names;
};

/* How a function is left by a `return`. */
enum outcome { OUTCOME_SUCCESS, OUTCOME_FAILURE, OUTCOME_UNKNOWN };

/* A place where the function is left with clean-up to do: filled in last. */
struct leave {
	struct cstmt *place;		/* a CS_SPLICE */
	const struct cleanup *pending;	/* innermost */
	enum outcome outcome;		/* never UNKNOWN with errdefers */
	const struct cexpr *value;	/* NULL: nothing, or `ret` holds it */
	bool in_ret;			/* `ret` holds the value */
	bool is_tail;			/* the last statement of the function */
};

/* A parameter of a function that is expanded at its call. */
struct binding {
	const struct binding *outer;
	const struct variable *variable;
	const struct texpr *expr;	/* @format: the text */
	const struct cexpr *value;	/* anything else */
	const struct cexpr *context;	/* of a captured function; or NULL */
	const struct cexpr *length;	/* of a slice */
};

/* The body of a function while it is lowered. */
struct body {
	struct lower *l;
	struct arena *arena;
	const struct function *function;
	struct block *block;		/* innermost */
	struct block *outermost;
	struct names *names;		/* what all its blocks must avoid */
	struct names *labels;
	const struct cleanup *cleanups;	/* pending here */
	uint32_t cleanup_count;
	LIST(struct leave) leaves;
	const char *result_name;	/* C's name for a local of ours … */
	const char *ret;		/* … that holds the result: if used */
	const struct cexpr *nothing;	/* what `return` without a value gives
					 * in C; or NULL */
	bool returns_value;
	bool has_more_steps;		/* while a ladder is built */
	const struct binding *bindings;
	const char *const *outs;	/* of several results: the parameters
					 * they go through, by index */
	bool zeroes_outs;		/* … which are zero to begin with */
	const struct cexpr *const *places;	/* for the results of the call
						 * that is lowered next */
	const struct tstmt *next;	/* in the same block; or NULL */
	const struct type *unused_type;	/* a local for a result … */
	const struct block *unused_block;
	const char *unused;		/* … that nobody wants, if there is */
	LIST(const struct variable *) failing;	/* known to hold a failure */
	LIST(const struct tstmt *) exits;	/* loops left by a goto … */
	LIST(const char *) exit_labels;		/* … and the label behind */
	bool is_tail;			/* the statement ends the function */
	LIST(struct loop_index) indices;
	const struct type *made;	/* what an allocation is to point to … */
	const struct cexpr *maker;	/* … and the pointer that gets it */
	const char *result_length;	/* parameter that takes the length of
					 * a slice that is returned; or NULL */
	const struct cexpr *length_place;	/* where the next call puts that
					 * of its result; NULL: nobody asks */
};

void lower_function(struct lower *l, const struct function *function);

/* --- environment.c, adapter.c --------------------------------------------- */

/* Whether a context goes with a variable, or a closure takes one. */
bool has_context(const struct lower *l, const struct entity *entity);

/*
 * An item without an entity in the program. The ids behind entity_count are for
 * the environments of closures, those behind twice that for adapters.
 */
struct item *new_item(struct lower *l, enum entity_kind kind, uint32_t id,
		      const char *name, struct package *package);

/* Makes an item of what a closure captures: a struct, or variables. */
void lower_environment(struct lower *l, const struct function *closure);

/* At the start of a closure's body: how it gets at its captures. */
void open_environment(struct body *b);

/*
 * Fills the environment of a closure that is made here, and gives the context
 * for it, which is null where it needs none. @is_argument: nobody here holds
 * the closure longer than the block.
 */
const struct cexpr *make_environment(struct body *b,
				     const struct function *closure,
				     bool is_argument);

/* What a value of function type is, but for conversions. */
const struct texpr *bare_function(const struct texpr *expr);

/* The context for a call of @callee, or NULL where it takes none. */
const struct cexpr *context_of_callee(struct body *b,
				      const struct texpr *callee);

/* A function pointer and the context beside it. */
struct function_value {
	const struct cexpr *function;
	const struct cexpr *context;
};

/* A value for a place that has a context. */
struct function_value lower_function_value(struct body *b,
					   const struct texpr *expr,
					   bool is_argument);

/*
 * A local that is one function for ever is that function, and takes no place
 * of its own (arc.md 7.5). False where it is none.
 */
bool bind_function(struct body *b, const struct variable *variable,
		   const struct texpr *init);

/* A function that takes a context and calls @function without it. */
const struct entity *adapter(struct lower *l, const struct function *function);

/* --- block.c: statements as they are written down ------------------------ */

void block_open(struct body *b, struct block *block);

/* Whether anything was pushed or declared: an expression that was lowered into
 * a block of its own needs more than an expression in C. */
bool has_steps(const struct block *block);

/* Moves declarations and statements into @out and returns to the block around. */
void block_close(struct body *b, struct cblock *out);

/* Adds a statement; comments that wait are given to it. */
struct cstmt *push(struct body *b, struct cstmt *stmt);

/* Hands a statement's comments to what is pushed next. */
void take_trivia(struct body *b, const struct trivia *trivia);

/* Whether a declaration here may still have an initialiser. */
bool at_declarations(const struct body *b);

/* Declares a local at the start of the innermost block. */
void declare(struct body *b, const char *name, const struct ctype *type,
	     const struct cexpr *init);

/* The function's own word in names that two would have. */
const char *body_word(const struct body *b);

/* Gives a local its C name. */
const char *name_local(struct body *b, const struct variable *variable);

/* A new local of ours named after @wanted, declared. */
const char *temporary(struct body *b, const char *wanted,
		      const struct ctype *type);

/* The local that holds the function's result, declared when first asked for. */
const struct cexpr *result_local(struct body *b);

/* Splices CS_SPLICE statements into the lists they stand in. */
void flatten_block(struct arena *arena, struct cblock *block);

/* --- expr.c and its kin -------------------------------------------------- */

/*
 * How much of a value the place needs. C computes narrow integers as int: what
 * is stored into their own width needs no more than the low bits.
 */
enum want {
	WANT_EXACT,		/* the value, in at least the type's width */
	WANT_LOW_BITS,		/* C converts it to the type's width at once */
	WANT_TYPED,		/* the value in the C type itself: variadic
				 * arguments, left operands of shifts */
};

const struct cexpr *lower_expr(struct body *b, const struct texpr *expr,
			       enum want want);

/* `&place`; of what is behind a pointer, that pointer. */
const struct cexpr *pointer_to(struct body *b, const struct cexpr *place);

/* A value that C converts by assignment: initialisers, arguments, returns. */
const struct cexpr *lower_value(struct body *b, const struct texpr *expr);

/* As the condition of an `if`: `p != null` is `p`. */
const struct cexpr *lower_condition(struct body *b, const struct texpr *expr);

/* The initialiser of a static variable; @b has no function. */
const struct cexpr *lower_initializer(struct lower *l,
				      const struct texpr *expr);

const struct cexpr *lower_index(struct body *b, const struct texpr *expr);
const struct cexpr *lower_variable(struct body *b, const struct texpr *expr);
const struct cexpr *lower_operator(struct body *b, const struct texpr *expr,
				   enum want want);

/* C's spelling of an operator. */
const char *binary_spelling(enum ast_operator op);

const struct cexpr *lower_convert(struct body *b, const struct texpr *expr,
				  enum want want);
const struct cexpr *lower_call(struct body *b, const struct texpr *expr);
const struct cexpr *lower_builtin(struct body *b, const struct texpr *expr);
const struct cexpr *lower_literal(struct body *b, const struct texpr *expr);

/* A literal as an initialiser: without its type. */
const struct cexpr *lower_literal_list(struct body *b,
				       const struct texpr *expr);

/* A value as an initialiser of a local or an element. */
const struct cexpr *lower_initial(struct body *b, const struct texpr *expr);

/* Non-zero where the two strings of BUILTIN_STRING_EQUAL differ. */
const struct cexpr *lower_string_difference(struct body *b,
					    const struct texpr *expr);

/*
 * `try e`: evaluates e into @into (NULL: a local of ours), leaves the function
 * where that is a failure, and gives the place of the value otherwise.
 */
const struct cexpr *lower_try(struct body *b, const struct texpr *expr,
			      const struct cexpr *into);

/* The `try` that an expression is, but for conversions; or NULL. */
const struct texpr *as_try(const struct texpr *expr);

/* `try e` as a statement: nobody wants the value. */
void lower_try_stmt(struct body *b, const struct texpr *expr);

/* --- tuple.c: several results --------------------------------------------- */

/* The one of several results that C's function returns. */
size_t returned_index(const struct type *tuple);

/* The type that C's function returns for a result type of arc's. */
const struct type *returned_type(const struct type *result);

/* The parameters for the other results; @names by index, or NULL. */
void push_out_params(struct lower *l, const struct type *result,
		     const char *const *names, struct span span,
		     struct cparam_list *params);

/* Names the parameters for the other results of the function in hand. */
void name_outs(struct body *b);

/* Sets them to zero at its start, where a `try` may leave it without them. */
void zero_outs(struct body *b);

/* What they point to, by index; NULL for the result that is returned. */
const struct cexpr **out_places(struct body *b);

/*
 * `return (a, b)`: stores all but the one that C returns, and gives that one;
 * *@early is its value where that had to be computed first, or NULL.
 */
const struct texpr *store_outs(struct body *b, const struct texpr *tuple,
			       const struct cexpr **early);

/* The arguments for the other results of a call; NULL: nobody wants any. */
void push_out_args(struct body *b, const struct texpr *call,
		   const struct cexpr *const *places, struct carg_list *args);

/* Evaluates what gives several results into places; NULL is not wanted. */
void lower_tuple(struct body *b, const struct texpr *expr,
		 const struct cexpr *const *places);

void lower_let_tuple(struct body *b, const struct tstmt *stmt);
void lower_assign_tuple(struct body *b, const struct tstmt *stmt);

/* `try` of what gives several results; the failing one has no place. */
void lower_tuple_try(struct body *b, const struct texpr *expr,
		     const struct cexpr *const *places);

/* --- place.c ---------------------------------------------------------------- */

/*
 * A place that is assigned to, where what it takes to find it (pointers,
 * indices) is evaluated before @value; where that is NULL, before anything.
 */
const struct cexpr *lower_place(struct body *b, const struct texpr *place,
				const struct texpr *value);

/* The C expression that stands for a variable, or NULL: it has a name. */
const struct cexpr *bound_value(const struct body *b,
				const struct variable *variable);

/* --- number.c --------------------------------------------------------------- */

/* An integer in C; with a suffix where @is_typed and the type asks for it. */
const struct cexpr *lower_integer(struct lower *l, __int128 value,
				  unsigned int base, const struct type *type,
				  bool is_typed);

const struct cexpr *lower_float(struct lower *l, double value,
				const struct type *type);

/* Whether C computes the constant as arc does when it is printed as written. */
bool keeps_shape(const struct lower *l, const struct texpr *expr);

/* A function that is no function in C: written out where it is called. */
bool is_expanded(const struct function *function);

/* The number of elements: ARRAY_SIZE(x) where the array has a name. */
const struct cexpr *array_length(struct body *b, const struct texpr *array);

/* --- bounds.c ----------------------------------------------------------- */

/*
 * @index, which counts elements, checked to be less than @length where the
 * target checks bounds at run time. @span is what is wrong if it is not.
 */
const struct cexpr *checked_index(struct body *b, const struct cexpr *index,
				  const struct cexpr *length,
				  struct span span);

/* An end of a slice, likewise, which may be @length. */
const struct cexpr *checked_bound(struct body *b, const struct cexpr *bound,
				  const struct cexpr *length,
				  struct span span);

/* The index of a TX_INDEX, which was lowered to @index, checked against the
 * length of an array; other objects' are not known here. */
const struct cexpr *checked_element(struct body *b, const struct texpr *expr,
				    const struct cexpr *index);

/* `assert(condition)` */
const struct cexpr *lower_assert(struct body *b, const struct texpr *expr);

/* --- view.c: slices as values ----------------------------------------------- */

/* A slice: the pointer to its first element and the number of elements. */
struct view {
	const struct cexpr *data;
	const struct cexpr *length;
	bool is_typed;			/* the length is a size_t in C */
};

/* An expression of slice type; what it needs first is pushed. */
struct view lower_view(struct body *b, const struct texpr *expr);

/* The same in the initialiser of a static variable. */
struct view lower_static_view(struct lower *l, const struct texpr *expr);

/* The same for operand @index, in locals where needs_local() says so. */
struct view lower_view_operand(struct body *b,
			       const struct texpr *const *operands,
			       size_t count, size_t index);

/* A view whose two halves are locals of ours, called @wanted. */
struct view view_into_locals(struct body *b, const struct texpr *expr,
			     const char *wanted);

/* The length of the slice that a call gives, when nobody wants the slice. */
const struct cexpr *length_of_call(struct body *b, const struct texpr *call);

/* A slice as one value in C: a struct. */
const struct cexpr *lower_view_value(struct body *b, const struct texpr *expr);

/* The same as an initialiser. */
const struct cexpr *lower_view_initial(struct body *b,
				       const struct texpr *expr);

/* That struct. */
const struct ctype *lower_slice_type(struct lower *l, const struct type *type);

/* The types of the halves; @is_viewed: the elements are only read. */
const struct ctype *view_pointer(struct lower *l, const struct type *type,
				 bool is_viewed, struct span span);
const struct ctype *view_length(struct lower *l);

/* Whether a slice variable is that struct: somebody has its address. */
bool is_boxed(const struct lower *l, const struct variable *variable);

/* Whether a bound is left out or 0. */
bool is_zero_bound(const struct texpr *expr);

/* Whether the bounds of a TX_SLICE are checked at run time. */
bool is_checked_slice(const struct lower *l, const struct texpr *expr);

/* Whether a lower bound with these effects gets a local of its own. */
bool is_hoisted_bound(unsigned int effects);

/* --- slice.c: variables, parameters, members and results --------------------- */

const char *field_length_name(struct lower *l, const struct field *field);

/* Names the length of a slice variable that has its name already. */
void name_length(struct body *b, const struct variable *variable);

/* Names the parameter for the length of the function's result. */
void name_result_length(struct body *b);

void lower_slice_let(struct body *b, const struct variable *variable,
		     const struct texpr *init);

/* The item of a loop over slices; @element is one as a struct. */
void declare_slice_item(struct body *b, const struct variable *item,
			const struct cexpr *element);

void lower_slice_assign(struct body *b, const struct texpr *target,
			const struct texpr *value);

/* Stores the length of what is returned and gives the pointer. */
const struct cexpr *lower_slice_result(struct body *b,
				       const struct texpr *expr);

/* @param may be NULL: then @name is the name. */
void push_slice_param(struct lower *l, struct cparam_list *params,
		      const struct type *type, const struct variable *param,
		      const char *name);
void push_slice_fields(struct lower *l, struct cfield_list *fields,
		       const struct field *field);
void push_slice_element(struct body *b, struct carg_list *list,
			const struct targ *from);

/* --- text.c: strings --------------------------------------------------------- */

/* A text that is evaluated once and may then be written twice. */
const struct cexpr *steady_text(struct body *b, const struct texpr *text);

/* Whether a literal has NUL in it, which is not its end. */
bool has_nul(const struct texpr *text);

/* strlen() of what @made is in C. */
const struct cexpr *length_of_text(struct body *b, const struct texpr *text,
				   const struct cexpr *made);

/* Two texts with the same contents, as a bool. */
const struct cexpr *lower_string_equality(struct body *b,
					  const struct texpr *expr);

/* @made, or "" where @text is null. */
const struct cexpr *text_or_empty(struct body *b, const struct texpr *text,
				  const struct cexpr *made);

/*
 * Whether @text, with these effects, is evaluated before all else. @is_asked:
 * `s && *s` is what becomes of it.
 */
bool text_hoists(const struct lower *l, const struct texpr *text,
		 unsigned int effects, bool is_asked);

/* contains(), starts_with(), ends_with(). */
const struct cexpr *lower_text_builtin(struct body *b,
				       const struct texpr *expr);

/* contains() as a condition: a pointer. */
const struct cexpr *lower_contains(struct body *b, const struct texpr *expr);

/* The bytes of a text. */
struct view view_of_text(struct body *b, const struct texpr *text);

/* --- format.c ------------------------------------------------------------ */

/* Adds the format string and its arguments to a call of an extern function. */
void lower_format(struct body *b, const struct texpr *expr,
		  struct carg_list *args);

/* @value, that of @expr, in the type which its conversion prints. */
const struct cexpr *as_printed(struct body *b, const struct texpr *expr,
			       const struct cexpr *value);

/* The type that C holds an expression in: not arc's for some indices. */
const struct type *c_type_of(const struct body *b, const struct texpr *expr);

/* --- effect.c ------------------------------------------------------------- */

enum effect {
	EFFECT_READ = 1,	/* reads memory that others may write */
	EFFECT_WRITE = 2,	/* calls, writes */
	EFFECT_READ_LOCAL = 4,	/* reads a local that is written somewhere */
	EFFECT_WRITE_LOCAL = 8,
	EFFECT_HOIST = 16,	/* becomes statements before the expression */
	EFFECT_MAKE = 32,	/* makes a closure, with statements before it
				 * that read what it captures and no more */
};

unsigned int effects_of(const struct body *b, const struct texpr *expr);

/* The same for where a place is, not for what it holds. */
unsigned int place_effects_of(const struct body *b, const struct texpr *place);

/*
 * A place whose parts that could change, or change something, are in locals:
 * it stays the same place whatever is evaluated next.
 */
const struct cexpr *lower_pinned(struct body *b, const struct texpr *place);

/* Whether C must be kept from swapping two expressions with these effects. */
bool effects_clash(unsigned int first, unsigned int second);

/*
 * Whether the operand must be evaluated into a local of its own before the
 * operands after it.
 */
bool needs_local(const struct body *b, const struct texpr *const *operands,
		 size_t count, size_t index);

/* Evaluates an operand into a local and returns its name. */
const struct cexpr *into_local(struct body *b, const struct texpr *expr);

/* Lowers an operand, into a local if needs_local() says so. */
const struct cexpr *lower_operand(struct body *b,
				  const struct texpr *const *operands,
				  size_t count, size_t index, enum want want);

/* --- stmt.c, loop.c, leave.c ---------------------------------------------- */

/* `{}`, 0, NULL: what a variable without a value holds. */
const struct cexpr *zero_of(struct body *b, const struct type *type);

/* The last name of a place: what a local for its next value is called. */
const char *last_name(const struct texpr *target);

void lower_stmt(struct body *b, const struct tstmt *stmt);
void lower_stmts(struct body *b, const struct tblock *block);

/* A block of arc as a block of C, its clean-up included. */
void lower_block(struct body *b, const struct tblock *block,
		 const struct tstmt *loop, struct cblock *out);

/* A TS_BLOCK as the body of a statement. */
void lower_body(struct body *b, const struct tstmt *stmt,
		const struct tstmt *loop, struct cblock *out);

/* A plain `{ … }`. */
void lower_inner_block(struct body *b, const struct tstmt *stmt);

/* A `let`, assignment or call as a part of a `for`. */
const struct cexpr *lower_as_expr(struct body *b, const struct tstmt *stmt);

/* Declares a local that counts; loops in a row share one. */
const char *name_loop_variable(struct body *b, const struct variable *variable);

/* The label behind a loop or switch that a `break` inside asked for, or NULL. */
const char *exit_label(const struct body *b, const struct tstmt *stmt);

void lower_loop(struct body *b, const struct tstmt *stmt);

/* The local that a TS_EACH counts with; declared. */
const char *name_index(struct body *b, const struct tstmt *stmt);

/* `for (i = low; i < high; i++)`, not pushed yet. */
struct cstmt *counting(struct body *b, const char *name,
		       const struct cexpr *low, const struct cexpr *high);

/* The body of a TS_EACH, whose item is @element. */
void lower_each_body(struct body *b, const struct tstmt *stmt,
		     const struct cexpr *element, struct cblock *out);

/* A TS_EACH over a slice or string; false: it is over something else. */
bool lower_each_view(struct body *b, const struct tstmt *stmt);

void lower_switch(struct body *b, const struct tstmt *stmt);
void lower_if(struct body *b, const struct tstmt *stmt);

/* The opposite of a condition, without a negation where an operator will do. */
const struct cexpr *opposite(struct body *b, const struct cexpr *condition);
void lower_jump(struct body *b, const struct tstmt *stmt);

/* Runs what is pending up to, not including, @until, on the way out. */
void run_cleanups(struct body *b, const struct cleanup *until, bool failed);

/* Whether control can reach the end of what was pushed last. */
bool falls_through(const struct cblock *block);

void lower_return(struct body *b, const struct tstmt *stmt);

/* Leaves the function with a value that is known to be a failure. */
void leave_failing(struct body *b, const struct cexpr *value, bool in_ret);

/* The end of the body, where it can be reached. */
void leave_at_end(struct body *b);

/* Fills in the places where the function is left. */
void finish_leaves(struct body *b);

/* The same where there are several: one `goto` ladder. */
void build_ladder(struct body *b);

/* A statement that is a call of a function of C's. */
bool is_extern_call(const struct tstmt *stmt);

/* The condition under which a value of this kind is a failure. */
const struct cexpr *is_failing(struct body *b, const struct cexpr *value,
			       enum failure failure, bool is_status);

enum failure failure_of_type(const struct type *type);

/* Whether a function gives nothing but 0 or a failure. */
bool is_status(const struct lower *l, const struct function *function);

#endif
