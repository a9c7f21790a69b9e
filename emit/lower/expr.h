/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
#ifndef ARC_EMIT_LOWER_EXPR_H
#define ARC_EMIT_LOWER_EXPR_H

/* The third part of lower.h: expressions. */
#include "lower/body.h"

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

/* The mask in `x & ~MASK` as it was written, or NULL. */
const struct cexpr *lower_mask(struct body *b, const struct texpr *expr);

/* The count of a shift, cut to the width of what is shifted (rule 3.3). */
const struct cexpr *lower_shift_count(struct body *b, const struct texpr *count,
				      unsigned int bits);

/* C's spelling of an operator. */
const char *binary_spelling(enum ast_operator op);

const struct cexpr *lower_convert(struct body *b, const struct texpr *expr,
				  enum want want);
const struct cexpr *lower_call(struct body *b, const struct texpr *expr);
const struct cexpr *lower_builtin(struct body *b, const struct texpr *expr);
const struct cexpr *lower_literal(struct body *b, const struct texpr *expr);

/*
 * Whether statements have to run before or between the values of a literal, so
 * that it cannot be an initialiser.
 */
bool literal_needs_steps(const struct body *b, const struct texpr *literal);

/* `(struct x){ … }` of the elements of a literal that was lowered already. */
const struct cexpr *compound(struct body *b, const struct texpr *expr,
			     const struct cexpr *list);

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

/* The same of a @scoped call, whose value is released later; @variable is the
 * local for it, which has its name, or NULL. */
const struct cexpr *try_owned(struct body *b, const struct texpr *expr,
			      const struct variable *variable);

/* The `try` that an expression is, but for conversions; or NULL. */
const struct texpr *as_try(const struct texpr *expr);

/* `try e` as a statement: nobody wants the value. */
void lower_try_stmt(struct body *b, const struct texpr *expr);

/* --- tuple.c, results.c: several results ---------------------------------  */

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

/* Zero as a value to assign. */
const struct cexpr *zero_value(struct body *b, const struct type *type);

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

/* --- assigned.c: macros that assign an argument ---------------------------- */

/* Whether C's function gives nothing, and stores the value: an array's, or that
 * of a macro which assigns it. */
bool gives_by_place(const struct texpr *call);

/* The type that C wants of such a place. */
const struct ctype *type_of_place(struct body *b, const struct texpr *call);

/* Whether it can be a local that is there already. */
bool can_assign_to(const struct body *b, const struct texpr *call,
		   const struct variable *variable);

/* A local for such a value. */
const struct cexpr *place_for_call(struct body *b, const struct texpr *call);

/* Puts a place among the arguments of a macro that assigns it. */
void insert_place(struct arena *arena, const struct function *function,
		  const struct cexpr *place, struct carg_list *args);

/* --- array.c: C does not assign arrays ---------------------------------------- */

/* Names what takes the function's result and its copies of parameters. */
void name_arrays(struct body *b);

/* From here on, parameters that are copied are their copies. */
void use_array_copies(struct body *b);

/* Makes the copies, at the function's start: before the values of locals are
 * computed, where one of these reads a copy, or changes what is copied. */
void copy_arrays_early(struct body *b, const struct tblock *block);

/* The same behind the locals, if it is not done yet. */
void copy_arrays(struct body *b);

/*
 * Stores an array where the caller wants it: @place is a pointer in C, so that its
 * size is that of the type.
 */
void store_array(struct body *b, const struct cexpr *place,
		 const struct texpr *value);
void move_array(struct body *b, const struct cexpr *place,
		const struct cexpr *from, const struct type *type);
struct cstmt *clear_array(struct body *b, const struct cexpr *place,
			  const struct type *type);

/* Fills @place, whose size C knows, with an array: from another, from a value. */
struct cstmt *copy_place(struct body *b, const struct cexpr *place,
			 const struct cexpr *from);
void copy_array(struct body *b, const struct cexpr *place,
		const struct texpr *value);

/* One assignment for each element of a literal, in order. */
void fill_array(struct body *b, const struct cexpr *place,
		const struct texpr *array);

/* An array as an initialiser of a part of another value; @is_first: what it
 * holds is read before anything else. */
const struct cexpr *spread_array(struct body *b, const struct texpr *value,
				 bool is_first);

/* --- bits.c ------------------------------------------------------------------ */

/* A cast to or from big and little endian. */
const struct cexpr *lower_endian_cast(struct body *b, const struct texpr *expr,
				      enum want want);

const struct cexpr *lower_bit_cast(struct body *b, const struct texpr *expr);

/* Whether a bit_cast<> takes a copy, as it does where C has no such cast. */
bool is_cast_in_memory(const struct texpr *expr);

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

/* An integer that is known, a literal as it was written. */
const struct cexpr *lower_number(struct body *b, const struct texpr *expr,
				 enum want want);

const struct cexpr *lower_float(struct lower *l, double value,
				const struct type *type);

/* Whether C's type of a constant is size_t, whatever arc's is: sizeof, _IOR. */
bool is_size_in_c(const struct lower *l, const struct texpr *expr);

/* Whether C computes the constant as arc does when it is printed as written. */
bool keeps_shape(const struct lower *l, const struct texpr *expr);

/* --- known.c ---------------------------------------------------------------- */

/* The local is declared with this value in C. */
void know_local(struct lower *l, const struct variable *variable,
		const struct texpr *init);

/*
 * @made, with the low bits of a number right, without the others; NULL where a
 * checker of C does not know that there are any.
 */
const struct cexpr *mask_known(struct body *b, const struct texpr *expr,
			       const struct cexpr *made);

/* A function that is no function in C: written out where it is called. */
bool is_expanded(const struct function *function);

/* Whether it is a statement there, with a value that is computed behind it. */
bool is_expanded_to_steps(const struct function *function);

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

#include "lower/view.h"

/* --- slice.c: variables, parameters, members and results --------------------- */

const char *field_length_name(struct lower *l, const struct field *field);

/* Names the length of a slice variable that has its name already. */
void name_length(struct body *b, const struct variable *variable);

/* Names the parameter for the length of the function's result. */
void name_result_length(struct body *b);

/* Whether the elements of a slice variable are only read. */
bool is_viewed(const struct body *b, const struct variable *variable);

/* Whether anybody asks for the elements, or the length, of a slice variable. */
bool needs_data(const struct body *b, const struct variable *variable);
bool needs_length(const struct body *b, const struct variable *variable);

void lower_slice_let(struct body *b, const struct variable *variable,
		     const struct texpr *init);

/* At the function's start: see is_boxed(). */
void box_params(struct body *b);

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

/* --- variadic.c --------------------------------------------------------------- */

/* `alloca<T>(n)` where n is no constant; @init may be NULL. */
bool is_alloca(const struct texpr *init);

/* Gives such memory, all zero, to the two halves of a slice that is a local. */
void fill_alloca(struct body *b, const char *name, const char *length,
		 const struct texpr *init);

/* va_start(), va_arg<T>(), va_end(). */
const struct cexpr *lower_variadic(struct body *b, const struct texpr *expr);

/* The attribute of a function that takes C's format; or NULL. */
const char *printf_attribute(const struct lower *l,
			     const struct function *function);

/* --- text.c: strings --------------------------------------------------------- */

/* A text that is evaluated once and may then be written twice. */
const struct cexpr *steady_text(struct body *b, const struct texpr *text);

/* Whether a literal has NUL in it, which is not its end. */
bool has_nul(const struct texpr *text);

/* Whether a string is a local that is an array in C. */
bool is_text_array(const struct body *b, const struct texpr *text);

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

/* --- format.c ------------------------------------------------------------ */

/* Adds the format string and its arguments to a call of an extern function. */
void lower_format(struct body *b, const struct texpr *expr,
		  struct carg_list *args);

/* @value, that of @expr, in the type which its conversion prints. */
const struct cexpr *as_printed(struct body *b, const struct texpr *expr,
			       const struct cexpr *value);

/* Whether C gives it as a size_t, whatever small type arc has found for it. */
bool is_c_size(const struct texpr *expr);

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

/* The same of a call of the function, beyond its arguments. */
unsigned int function_effects(const struct lower *l,
			      const struct function *function);

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

/* The statement is over: others may have the locals of its operands. */
void free_operands(struct body *b, const struct tstmt *stmt);

/* Evaluates an operand into a local and returns its name. */
const struct cexpr *into_local(struct body *b, const struct texpr *expr);

/* A word for a local that holds an operand: the function whose result it is … */
const char *operand_name(const struct texpr *expr);

/* Lowers an operand, into a local if needs_local() says so. */
const struct cexpr *lower_operand(struct body *b,
				  const struct texpr *const *operands,
				  size_t count, size_t index, enum want want);

/*
 * A local for the next value of a place, or the one before, named after it; and
 * after its @age, "new" or "old", where that name is in use.
 */
const struct cexpr *value_apart(struct body *b, const struct texpr *target,
				const char *age);

#endif
