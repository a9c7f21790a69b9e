// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include <string.h>

#include "linux/linux.h"

/*
 * Messages. Drivers write pr_info("x"), not printk(KERN_INFO "x"); and those
 * that begin with the module's name define pr_fmt() once instead of repeating
 * it. pr_fmt() would change the messages that do not begin so: where a module
 * has both kinds, the name stays in the text.
 */
struct message {
	struct cexpr *call;
	const char *plain;	/* the format without the module's name */
	size_t size;
	bool is_named;		/* begins with the module's name */
};

struct messages {
	LIST(struct message) list;
};

static const struct {
	const char *level;
	const char *function;
} levels[] = {
	{ "KERN_EMERG", "pr_emerg" },
	{ "KERN_ALERT", "pr_alert" },
	{ "KERN_CRIT", "pr_crit" },
	{ "KERN_ERR", "pr_err" },
	{ "KERN_WARNING", "pr_warn" },
	{ "KERN_NOTICE", "pr_notice" },
	{ "KERN_INFO", "pr_info" },
	{ "KERN_CONT", "pr_cont" },
};

static bool is_name(const struct cexpr *expr, const char *name)
{
	return expr->kind == CX_NAME && !strcmp(expr->text, name);
}

static const char *function_for(const struct cexpr *level)
{
	for (size_t i = 0; i < sizeof(levels) / sizeof(*levels); i++)
		if (is_name(level, levels[i].level))
			return levels[i].function;
	return NULL;
}

static struct messages *messages_of(struct module *module)
{
	if (!module->data)
		module->data = arena_new_object(module->arena,
						struct messages);
	return module->data;
}

/* The format "%s: text" with KBUILD_MODNAME as its first argument. */
static bool begins_with_name(const struct cexpr *format,
			     const struct cexpr *call)
{
	return format->kind == CX_STRING && format->string.size > 4 &&
	       !memcmp(format->string.bytes, "%s: ", 4) &&
	       call->call.count > 1 &&
	       is_name(call->call.args[1].value, "KBUILD_MODNAME");
}

static const struct cexpr *make_message(struct module *module,
					const struct cexpr *call,
					const char *function,
					const struct cexpr *format)
{
	struct arena *arena = module->arena;
	struct messages *messages = messages_of(module);
	struct carg_list args = {};
	struct message message = {
		.is_named = begins_with_name(format, call),
	};
	size_t skipped = message.is_named ? 2 : 1;
	struct carg *first;

	message.plain = format->string.bytes + (message.is_named ? 4 : 0);
	message.size = format->string.size - (message.is_named ? 4 : 0);
	first = carg_push(arena, &args,
			  cx_string_bytes(arena, message.plain, message.size));
	first->notes = call->call.args[0].notes;
	for (size_t i = skipped; i < call->call.count; i++)
		*carg_push(arena, &args, NULL) = call->call.args[i];
	message.call = cx_call_list(arena, cx_name(arena, function), &args);
	LIST_PUSH(arena, &messages->list, message);
	return message.call;
}

const struct cexpr *linux_rewrite_call(struct module *module,
				       const struct cexpr *call)
{
	const struct cexpr *format;
	const char *function;

	if (!call->call.count)
		return call;
	format = call->call.args[0].value;
	if (is_name(call->call.function, "pr_debug") &&
	    begins_with_name(format, call))
		return make_message(module, call, "pr_debug", format);
	if (!is_name(call->call.function, "printk") ||
	    format->kind != CX_CONCAT || format->concat.count != 2 ||
	    format->concat.parts[1]->kind != CX_STRING)
		return call;
	function = function_for(format->concat.parts[0]);
	if (!function)
		return call;
	return make_message(module, call, function, format->concat.parts[1]);
}

/* KBUILD_MODNAME ": text" */
static const struct cexpr *with_name(struct module *module,
				     const struct message *message)
{
	struct arena *arena = module->arena;
	char *text = arena_alloc(arena, message->size + 3);

	memcpy(text, ": ", 2);
	memcpy(text + 2, message->plain, message->size);
	return cx_concat(arena, cx_name(arena, "KBUILD_MODNAME"),
			 cx_string_bytes(arena, text, message->size + 2));
}

static void name_in_text(struct module *module, const struct messages *messages)
{
	for (size_t i = 0; i < messages->list.count; i++) {
		const struct message *message = &messages->list.items[i];
		struct carg *args;

		if (!message->is_named)
			continue;
		args = arena_calloc(module->arena, message->call->call.count,
				    sizeof(*args));
		memcpy(args, message->call->call.args,
		       message->call->call.count * sizeof(*args));
		args[0].value = with_name(module, message);
		message->call->call.args = args;
	}
}

void linux_finish_printk(struct module *module)
{
	const struct messages *messages = messages_of(module);
	struct arena *arena = module->arena;
	bool some_named = false, some_plain = false;

	for (size_t i = 0; i < messages->list.count; i++) {
		if (messages->list.items[i].is_named)
			some_named = true;
		else
			some_plain = true;
	}
	if (!some_named)
		return;
	if (some_plain) {
		name_in_text(module, messages);
		return;
	}
	LIST_PUSH(arena, &module->unit->before_includes,
		  cd_define(arena, "pr_fmt(fmt)",
			    cx_concat(arena, cx_name(arena, "KBUILD_MODNAME"),
				      cx_string(arena, ": "),
				      cx_name(arena, "fmt"))));
}
