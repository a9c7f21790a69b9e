/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
#ifndef ARC_EMIT_BACKEND_H
#define ARC_EMIT_BACKEND_H

#include "base/stopwatch.h"
#include "build.h"
#include "ctree.h"
#include "diag/diag.h"
#include "facts/facts.h"
#include "names.h"
#include "output.h"
#include "print/print.h"
#include "target.h"
#include "typed.h"

/*
 * The half of a target that the emitter asks. A folder of targets/ fills one;
 * what it may use of the module that is being made is in struct module.
 */

/* How C spells the built-in types; each as it stands before a name. */
struct c_type_names {
	const char *signed_[4];		/* 8, 16, 32, 64 bits */
	const char *unsigned_[4];
	const char *signed_exact32;	/* where the layout matters */
	const char *isize;
	const char *usize;
	const char *boolean;
	const char *character;		/* char: a code point */
	const char *text;		/* what a string points to: "char" */
	const char *float_[2];		/* 32, 64; NULL where there is none */
	const char *big[3];		/* be16, be32, be64 */
	const char *little[3];
	const char *user;		/* "__user"; NULL: no such memory */
	const char *packed;		/* "__packed" */
	const char *force;		/* "__force", before a type that is cast
					 * to against its byte order; or NULL */
	const char *aligned;		/* a format: "__aligned(%u)" */
};

/* printf()'s conversions for the built-in types, without the `%`. */
struct c_formats {
	const char *signed_[4];
	const char *unsigned_[4];
	/* What 64 bits, unsigned and signed, are cast to before they are
	 * printed; NULL: nothing. */
	const char *wide_cast[2];
	const char *isize;
	const char *usize;
	const char *boolean;
	const char *character;
	const char *floating;
	const char *pointer;
	const char *text;
	const char *bytes;		/* a length as int and a pointer; or
					 * NULL: none */
};

/* How names are spelled: functions of names.h, or like them. */
struct c_spelling {
	name_spelling *file;		/* functions and variables of the file */
	name_spelling *type;
	name_spelling *member;
	name_spelling *param;
	name_spelling *local;
	name_spelling *label;
};

/* Files of an output folder while it is put together. */
struct output_files {
	LIST(struct output_file) list;
};

struct cdecl_list {
	LIST(struct cdecl *) list;
};

/* A function marked @test. */
struct module_test {
	const char *name;		/* in arc */
	const struct cexpr *call;	/* a call of it … */
	const struct cexpr *failed;	/* … with whether it failed; NULL: it
					 * cannot but by ending the program */
};

/* What the hooks see of the module that is being made. */
struct module {
	struct arena *arena;
	struct diags *diags;
	const struct program *program;
	const struct target *target;
	const char *command_options;	/* further options of the command that
					 * regenerates it: " --prefix=x"; "" */
	struct cunit *unit;
	const char *init;		/* C's name of the function; or NULL */
	const char *exit;
	LIST(struct module_test) tests;
	const struct cexpr *set_up_failed;	/* whether what comes before a
						 * test failed; NULL: nothing
						 * does that can */
	void *data;			/* the target's own */
};

struct backend {
	const struct c_style *style;
	const struct c_type_names *types;
	const struct c_type_names *user_types;	/* … in what user programs
						 * include; NULL: the same */
	const char *user_license;	/* behind the licence there: " WITH …"; or
					 * NULL */
	const struct c_formats *formats;
	const char *null;		/* "NULL" */
	const char *true_;
	const char *false_;
	/* Headers of what the emitter itself writes; NULL: none needed. */
	const char *string_header;	/* strcmp(), memcpy() … */
	const char *container_of_header;
	const char *array_size_header;
	const char *static_assert_header;	/* static_assert() */
	const char *error_pointer_header;	/* IS_ERR(), PTR_ERR() …; NULL:
						 * there are none */
	const char *array_size;		/* macro: "ARRAY_SIZE"; or NULL */
	const char *variadic_header;	/* va_list, va_start() … */
	const char *printf_like;	/* attribute of a function that takes
					 * C's format, a format for the places
					 * of that and of the first argument:
					 * "__printf(%zu, %zu)" */
	const char *release_attribute;	/* of the function that frees an object
					 * of a class; or NULL. Without one gcc
					 * 12 takes each reference after a put
					 * for one after the free. */
	const char *types_header;	/* of the types above, for headers */
	const char *export_symbol;	/* macro behind an @export function */
	const char *bit64;		/* macro for 1ULL << n; or NULL */
	const char *bit64_header;
	const char *int32_min;		/* macros for the lowest numbers */
	const char *int64_min;
	const char *limits_header;	/* … of which */
	const char *const *reserved;	/* words of the headers, sorted */
	size_t reserved_count;
	bool folds_case;		/* names: snake_case for types */
	const struct c_spelling *spelling;	/* NULL: names as they come */
	bool is_unprefixed;		/* names at file scope are those of the
					 * source, without the module's */
	const char *result_name;	/* of the local for it; NULL: "ret" */
	const char *succeeds;		/* macro that says whether a value of a
					 * type of the system's is no failure:
					 * "NT_SUCCESS"; NULL: `>= 0` */
	bool voids_unused;		/* `(void)x;` of parameters nobody uses */
	const char *unused_macro;	/* … as a macro that is called; or NULL */
	/*
	 * Texts that are put together: snprintf() into an array, or, where
	 * nobody knows how long they get, in memory. @args are a format and
	 * its values; what comes back may be NULL, and ends as the argument of
	 * @free_text.
	 */
	const char *print_text;		/* "snprintf" */
	const struct cexpr *(*allocate_text)(struct module *module,
					     const struct carg_list *args);
	/* Bytes in hexadecimal as a text, for what `formats->bytes` says then;
	 * NULL: the format takes their number and place by itself. */
	const struct cexpr *(*bytes_text)(struct module *module,
					  const struct cexpr *bytes,
					  const struct cexpr *length);
	const char *free_text;		/* "kfree" */
	const char *free_text_header;
	bool tells_chars;		/* a `uint8_t *` is no `char *` there:
					 * compilers warn */
	bool short_conditional;		/* `a ?: b` is at home there */
	const char *starts_with;	/* bool f(text, prefix); or NULL */
	bool mixes_text_and_bytes;	/* C may take a `char *` for a `u8 *` */

	/*
	 * A call as the target's readers would write it: printk(KERN_INFO "x")
	 * as pr_info("x"). Returns @call itself where there is nothing to say.
	 */
	const struct cexpr *(*rewrite_call)(struct module *module,
					    const struct cexpr *call);

	/*
	 * What contains the member that @pointer points to, as a `TYPE *`.
	 * NULL: there is a macro container_of(pointer, type, member).
	 */
	const struct cexpr *(*container_of)(struct module *module,
					    const struct cexpr *pointer,
					    const struct ctype *type,
					    const char *member);

	/*
	 * The index, or the end of a slice, after it was found to be less than
	 * @length (at most @length); else the program ends. @place is
	 * "file.arc:12". NULL: bounds are not checked at run time.
	 */
	const struct cexpr *(*check_index)(struct module *module,
					   const struct cexpr *index,
					   const struct cexpr *length,
					   const char *place);
	const struct cexpr *(*check_bound)(struct module *module,
					   const struct cexpr *bound,
					   const struct cexpr *length,
					   const char *place);

	/*
	 * A number of @bits in the machine's order as one in big or little
	 * endian order, or (@to_cpu) back. @known is what it is worth where
	 * that is known: then C must be able to do it in an initialiser.
	 */
	const struct cexpr *(*byte_order)(struct module *module,
					  const struct cexpr *value,
					  unsigned int bits, bool is_big,
					  bool to_cpu,
					  const struct value *known);

	/* The call that `assert` becomes; @text is the condition in arc. */
	const struct cexpr *(*assertion)(struct module *module,
					 const struct cexpr *condition,
					 const char *place, const char *text);

	/* C's spelling of the result for lack of memory: "-ENOMEM". */
	const struct cexpr *(*no_memory)(struct module *module,
					 const struct type *result);

	/*
	 * Declarations that follow a variable that is a module parameter; the
	 * type C wants for it is put into *@type. Reports a type that the
	 * target has no parameters of, and returns false.
	 */
	bool (*module_param)(struct module *module,
			     const struct variable *variable,
			     const char *c_name, const struct ctype **type,
			     struct cdecl_list *declarations);

	/* printf()'s conversion for such a variable, where C's type asks for
	 * another one than arc's; or NULL. */
	const char *(*param_conversion)(const struct variable *variable);

	/* Attribute of the entry and the exit function: "__init"; or NULL. */
	const char *init_attribute;
	const char *exit_attribute;
	const char *init_name;		/* C's name for it: "main"; or NULL */
	const char *init_result;	/* type of an init that returns nothing
					 * in arc: "int", and 0; or NULL */

	/* The SPDX expression for the module's licence. NULL: the C has no
	 * line of it. */
	const char *(*license)(const struct program *program);

	/*
	 * How C asks for the kernel it is built for: what is compared, what
	 * makes such a number of three, and the header of both. NULL: it cannot
	 * ask.
	 */
	const char *version_code;
	const char *version_number;
	const char *version_header;

	/*
	 * Puts to the C of a function what the target's readers expect there.
	 * Returns whether finish() declares it, before all that may call it.
	 * NULL: nothing is to be done.
	 */
	bool (*finish_function)(struct module *module,
				const struct function *function,
				struct cdecl *decl);

	/*
	 * Adds what makes a module of the unit, when all else is in it:
	 * module_init(), metadata, includes.
	 */
	void (*finish)(struct module *module);

	/* The files around the C: Makefile, Kbuild. Not for `-o x.c`. */
	void (*project)(struct module *module, struct output_files *files);

	/* Runs the native tools on the project in @folder and puts what they
	 * made at @result. Returns an exit status. */
	int (*build)(struct diags *diags, const struct program *program,
		     const char *folder, const char *result);
};

/*
 * The C of a checked program, as text, in the file NAME.c of @files, and the
 * project around it. Nothing is added where @diags has errors afterwards.
 * @watch may be NULL.
 */
void emit_program(struct arena *arena, struct diags *diags,
		  const struct program *program, const struct target *target,
		  const struct facts *facts, const char *command_options,
		  struct output_files *files, struct stopwatch *watch);

/* Comments that stand beside a declaration, for the hooks. */
struct cnotes module_notes(struct module *module, const struct trivia *trivia);

#endif
