// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include "syntax/expected_automaton.h"

#include <string.h>

#include "src/tree_sitter/parser.h"

const TSLanguage *tree_sitter_arc(void);

/* The state in which ABI 14 parsers begin; 0 is the state of an error. */
#define START_STATE 1

uint16_t token_count(void)
{
	uint32_t count = tree_sitter_arc()->token_count;

	return (uint16_t)(count < TOKENS_MAX ? count : TOKENS_MAX);
}

const char *token_name(uint16_t token)
{
	return tree_sitter_arc()->symbol_names[token];
}

bool token_is_keyword(uint16_t token)
{
	char first = *token_name(token);

	return first >= 'a' && first <= 'z' && token != ts_builtin_sym_end &&
	       !tree_sitter_arc()->symbol_metadata[token].named;
}

struct token_set tokens_named(const char *name)
{
	struct token_set set = { 0 };
	uint16_t i;

	for (i = 0; i < token_count(); i++)
		set.has[i] = !strcmp(token_name(i), name);
	return set;
}

static bool is_external(uint16_t token)
{
	const TSLanguage *language = tree_sitter_arc();
	uint32_t i;

	for (i = 0; i < language->external_token_count; i++)
		if (language->external_scanner.symbol_map[i] == token)
			return true;
	return false;
}

struct token_set tokens_found(const char *name, bool external)
{
	struct token_set all = tokens_named(name), found = { 0 };
	bool any = false;
	uint16_t i;

	for (i = 0; i < token_count(); i++) {
		found.has[i] = all.has[i] && is_external(i) == external;
		any |= found.has[i];
	}
	/* The internal lexer finds keywords, too, that the scanner lists. */
	return any ? found : all;
}

/*
 * The entry of the parse table: an index of actions for a token, the next
 * state for a rule. States with few entries are stored as groups of symbols
 * that share a value: the number of groups, then for each its value, the
 * number of its symbols, and the symbols.
 */
static uint16_t look_up(uint16_t state, uint16_t symbol)
{
	const TSLanguage *language = tree_sitter_arc();
	const uint16_t *data;
	uint16_t groups, count, i;

	if (state < language->large_state_count)
		return language->parse_table[state * language->symbol_count +
					     symbol];
	data = language->small_parse_table +
	       language->small_parse_table_map[state -
					       language->large_state_count];
	for (groups = *data++; groups; groups--) {
		uint16_t value = *data++;

		count = *data++;
		for (i = 0; i < count; i++)
			if (data[i] == symbol)
				return value;
		data += count;
	}
	return 0;
}

static const struct automaton_cell *push(struct arena *arena,
					 const struct automaton_cell *below,
					 uint16_t state, uint16_t symbol,
					 uint32_t start)
{
	struct automaton_cell *cell =
		arena_new_object(arena, struct automaton_cell);

	*cell = (struct automaton_cell){ below, state, symbol, start };
	return cell;
}

struct automaton automaton_start(struct arena *arena)
{
	struct automaton automaton = { .count = 1 };

	automaton.stacks[0] = push(arena, NULL, START_STATE, 0, 0);
	return automaton;
}

static const struct automaton_cell *reduce(struct arena *arena,
					   const struct automaton_cell *stack,
					   const TSParseAction *action)
{
	uint32_t start = stack->start;
	uint8_t count;

	for (count = action->reduce.child_count; count; count--) {
		start = stack->start;
		stack = stack->below;
	}
	return push(arena, stack, look_up(stack->state, action->reduce.symbol),
		    action->reduce.symbol, start);
}

static void add(struct automaton *automaton,
		const struct automaton_cell *stack)
{
	size_t i;

	for (i = 0; i < automaton->count; i++)
		if (automaton->stacks[i]->state == stack->state &&
		    automaton->stacks[i]->below == stack->below)
			return;
	if (automaton->count < AUTOMATON_FORKS)
		automaton->stacks[automaton->count++] = stack;
}

/* Adds to @result what @stack becomes by @token: nothing where it cannot. */
static void step(struct arena *arena, const struct automaton_cell *stack,
		 uint16_t token, uint32_t start, struct automaton *result)
{
	uint16_t index = look_up(stack->state, token);
	const TSParseActionEntry *entry =
		&tree_sitter_arc()->parse_actions[index];
	uint8_t i;

	/* The actions follow the entry that counts them. */
	for (i = 1; index && i <= entry->entry.count; i++) {
		const TSParseAction *action = &entry[i].action;

		switch (action->type) {
		case TSParseActionTypeShift:
			if (action->shift.extra)
				add(result, stack);
			else if (!action->shift.repetition)
				add(result, push(arena, stack,
						 action->shift.state, token,
						 start));
			break;
		case TSParseActionTypeReduce:
			step(arena, reduce(arena, stack, action), token, start,
			     result);
			break;
		case TSParseActionTypeAccept:
			add(result, stack);
			break;
		default:
			break;
		}
	}
}

struct automaton automaton_next(struct arena *arena,
				const struct automaton *automaton,
				uint16_t token, uint32_t start)
{
	struct automaton result = { .count = 0 };
	size_t i;

	for (i = 0; i < automaton->count; i++)
		step(arena, automaton->stacks[i], token, start, &result);
	return result;
}

struct automaton automaton_next_of(struct arena *arena,
				   const struct automaton *automaton,
				   const struct token_set *tokens,
				   uint32_t start)
{
	struct automaton result = { .count = 0 }, one;
	uint16_t token;
	size_t i;

	for (token = 0; token < token_count(); token++) {
		if (!tokens->has[token])
			continue;
		one = automaton_next(arena, automaton, token, start);
		for (i = 0; i < one.count; i++)
			add(&result, one.stacks[i]);
	}
	return result;
}

static bool is_comment(uint16_t token)
{
	return strstr(token_name(token), "_comment");
}

struct token_set automaton_tokens(struct arena *arena,
				  const struct automaton *automaton)
{
	struct token_set set = { 0 };
	uint16_t token;

	for (token = 0; token < token_count(); token++)
		set.has[token] = !is_comment(token) &&
			automaton_next(arena, automaton, token, 0).count;
	return set;
}
