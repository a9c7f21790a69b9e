// SPDX-License-Identifier: GPL-2.0-only OR MIT
// The tree-sitter grammar of arc.
//
// How it is built
//   - It is LR(1) but for one declared conflict (`#if` inside a `case`), so
//     parsing is linear and a syntax error is found at the first wrong token.
//     What an LR(1) parser cannot see is decided by the external scanner,
//     src/scanner.c, which looks ahead: whether a newline ends a statement,
//     whether `<` opens type arguments, whether a word such as `thread` is a
//     keyword here, whether `func` opens a declaration or a closure.
//   - Reserved words are reserved: the scanner hands a reserved word over as
//     its keyword even where no keyword fits, so that a forgotten `}` is
//     noticed at the next `struct`, not a line later. After a `.` or `@` the
//     scanner is not asked, and every word is a name. Where only a name fits,
//     `_name` asks for it (see there).
//   - It accepts somewhat more than the language, where the checker can say
//     more than "syntax error": spellings outside `extern`, unnamed parameters
//     outside `extern`, `0777`, unknown escapes, declarations that follow a
//     closing `}` on the same line.
//
// The shape of the tree (node-types.json says it in full)
//   - One node kind per construct; every meaningful child has a field name.
//   - Names: `identifier`; in a type `type_identifier`; after a dot, of a
//     struct's field and of a literal's key `field_identifier`.
//   - Lists (`parameter_list`, `field_list`, `block`, ...) hold their entries
//     in a repeated field: `parameter`, `member`, `statement`, ...
//   - `attributes`, `name`, `spelling` (the C name, a string), `type`,
//     `type_spelling` (the C type, a string), `value`, `parameters`, `result`,
//     `result_spelling` and `body` mean the same wherever they stand.
//   - `conditional` (`#if`) stands among the entries of any list it may divide
//     and holds entries of that list in its field `member`.
//   - Comments are extras and may stand between any two tokens.

const PREC = {
	// A name before `{` opens a literal only where no block can follow.
	LITERAL: -1,
	OR: 1,
	AND: 2,
	BIT_OR: 3,
	BIT_XOR: 4,
	BIT_AND: 5,
	EQUAL: 6,
	COMPARE: 7,
	SHIFT: 8,
	ADD: 9,
	MULTIPLY: 10,
	UNARY: 11,
	PRIMARY: 12,
};

const BINARY_OPERATORS = [
	[PREC.OR, ['||']],
	[PREC.AND, ['&&']],
	[PREC.BIT_OR, ['|']],
	[PREC.BIT_XOR, ['^']],
	[PREC.BIT_AND, ['&']],
	[PREC.EQUAL, ['==', '!=']],
	[PREC.COMPARE, ['<', '>', '<=', '>=']],
	[PREC.SHIFT, ['<<', '>>']],
	[PREC.ADD, ['+', '-']],
	[PREC.MULTIPLY, ['*', '/', '%']],
];

// Between type arguments `>` closes, so comparisons and `>>` are left out.
const CONSTANT_OPERATORS = [
	[PREC.BIT_OR, ['|']],
	[PREC.BIT_XOR, ['^']],
	[PREC.BIT_AND, ['&']],
	[PREC.SHIFT, ['<<']],
	[PREC.ADD, ['+', '-']],
	[PREC.MULTIPLY, ['*', '/', '%']],
];

const ASSIGNMENT_OPERATORS = [
	'=', '+=', '-=', '*=', '/=', '%=', '&=', '|=', '^=', '<<=', '>>=',
];

const commaSep1 = rule => seq(rule, repeat(seq(',', rule)), optional(','));
const commaSep = rule => optional(commaSep1(rule));

const binary = (operators, operand) => choice(...operators.map(
	([precedence, symbols]) => prec.left(precedence, seq(
		field('left', operand),
		field('operator', choice(...symbols)),
		field('right', operand),
	))));

const attributes = $ => optional(field('attributes', $.attribute_list));

// The C name of what is declared, where it is not the name in arc.
const spelling = $ => optional(field('spelling', $.string));

// A type, and the C spelling of that very type.
const typed = ($, type) => seq(
	':', field('type', type || $.type),
	optional(field('type_spelling', $.string)),
);

const result = $ => seq(
	field('result', choice($.type, $.tuple_type)),
	optional(field('result_spelling', $.string)),
);

// Entries of which some (`ended`) need a terminator behind them and others,
// which end in a brace or an `#endif`, do not. Empty entries are allowed: a
// parser that recovers from an error can go on at any terminator.
const entries = (terminator, ended, free) => seq(
	repeat(choice(terminator, seq(ended, terminator), ...(free || []))),
	optional(ended),
);

// `#if` around the entries of one kind of list. There is a set of three rules
// for each kind (`_<kind>_conditional`, ...); in the tree they all have the
// names `conditional`, `elif_branch` and `else_branch`.
const conditionalRules = (kind, members) => ({
	[`_${kind}_conditional`]: $ => seq(
		'#if', field('condition', $.expression), $._newline,
		members($),
		repeat(field('alternative',
			alias($[`_${kind}_elif`], $.elif_branch))),
		optional(field('alternative',
			alias($[`_${kind}_else`], $.else_branch))),
		'#endif',
	),
	[`_${kind}_elif`]: $ => seq(
		'#elif', field('condition', $.expression), $._newline,
		members($),
	),
	[`_${kind}_else`]: $ => seq('#else', members($)),
});

const member = rule => field('member', rule);

// The lists that `#if` may divide, each as a function of the grammar.
const lists = {
	declaration: $ => entries($._terminator,
		member($._line_declaration),
		[member($._braced_declaration),
			member(alias($._declaration_conditional, $.conditional))]),

	import: $ => repeat(choice(
		member($.import_spec),
		member(alias($._import_conditional, $.conditional)))),

	extern: $ => entries($._extern_terminator,
		member($._line_extern_member),
		[member($._braced_extern_member),
			member(alias($._extern_conditional, $.conditional))]),

	field: $ => entries($._separator,
		member($.field_declaration),
		[member($._struct_member),
			member(alias($._field_conditional, $.conditional))]),

	class: $ => entries($._separator,
		member(choice(
			$.field_declaration,
			alias($._extern_function, $.function_declaration),
			alias($._extern_deinit, $.deinit_declaration))),
		[member(alias($._class_conditional, $.conditional))]),

	enum: $ => entries($._separator,
		member($.enum_member),
		[member(alias($._enum_conditional, $.conditional))]),

	statement: $ => entries($._terminator,
		member($.statement),
		[member(alias($._statement_conditional, $.conditional))]),

	// Terminators behind a clause are its own: with two places for them the
	// parser would read the end of each clause in two ways.
	case: $ => seq(
		repeat($._terminator),
		repeat(choice(
			member($.case_clause),
			member($.default_clause),
			seq(member(alias($._case_conditional, $.conditional)),
				repeat($._terminator))))),

	element: $ => seq(
		repeat(choice(
			seq(member($._element), ','),
			member(alias($._element_conditional, $.conditional)))),
		optional(member($._element))),
};

module.exports = grammar({
	name: 'arc',

	word: $ => $.identifier,

	extras: $ => [
		/[ \t\r\n]/,
		$.line_comment,
		$.doc_comment,
		$.block_comment,
	],

	// The order is that of `enum token` in src/scanner.c.
	externals: $ => [
		$._newline,              // ends a statement
		$._brace_continues,      // never found: see `_extern_terminator`
		$._string_open,          // the `"` before a string
		$._open_string,          // a string that its line does not close
		$._string_guard,         // never found: see `string`
		$.string_content,
		$._call_open,            // the `<` of `f<T>(…)` and `T<U>.f`
		$._literal_open,         // the `<` of `T<U>{…}`
		$._func,                 // `func` before a name: a declaration
		$._field_word,           // a keyword before `:`: a name all the same
		$._name_guard,           // never found: see `_name`
		$._operand_guard,        // never found: see `postfix_expression`
		$._unclosed,             // stands in for a forgotten `}`
		$._self, $._user, $._mutating, $._deinit, $._sizeof, $._alignof,
		$._async, $._await, $._thread, $._process, $._container, $._gpu,
		$._throw, $._raise,
		'except', 'finally',     // only to ask what fits: see newline.h
		'namespace', 'import', 'const', 'let', 'func', 'extern', 'struct',
		'class', 'union', 'enum', 'type', 'if', 'else', 'for', 'in', 'switch',
		'case', 'default', 'break', 'continue', 'return', 'defer', 'errdefer',
		'try', 'true', 'false', 'null',
		$._skipped,              // a string, or an open comment, in an error
		$._error_sentinel,       // never found: valid only in an error
	],

	supertypes: $ => [
		$.declaration,
		$.statement,
		$.expression,
		$.type,
	],

	inline: $ => [
		$._name,
		$._field_name,
		$._terminator,
		$._extern_terminator,
		$._separator,
		$._value,
		$._simple_statement,
		$._operand,
	],

	// `#if` inside a `case` holds statements of it or further cases; which,
	// is seen after the condition.
	conflicts: $ => [
		[$.case_clause],
		[$.default_clause],
	],

	rules: {
		source_file: $ => lists.declaration($),

		// --- Declarations ------------------------------------------------

		declaration: $ => choice($._line_declaration, $._braced_declaration),

		// Those that end with their line, and those that end in a brace.
		_line_declaration: $ => choice(
			$.namespace_declaration,
			$.import_declaration,
			$.let_declaration,
			$.const_declaration,
			$.type_alias,
			$.type_declaration,
		),
		_braced_declaration: $ => choice(
			$.function_declaration,
			$.struct_declaration,
			$.class_declaration,
			$.union_declaration,
			$.enum_declaration,
			$.extern_block,
		),
		...conditionalRules('declaration', lists.declaration),

		_terminator: $ => choice($._newline, ';'),
		// In `extern`, `struct file` may be a whole member, or its body may
		// stand on the next line. The mark never comes: it tells the scanner
		// that a newline before `{` ends nothing here.
		_extern_terminator: $ => choice($._newline, ';', $._brace_continues),
		_separator: $ => choice($._newline, ','),

		// A name that may not be a reserved word. The guard is a token that
		// never comes: it makes tree-sitter ask the scanner, which notices
		// reserved words.
		_name: $ => choice($.identifier, alias($._name_guard, $.identifier)),

		// A name before `:`, where every word is one.
		_field_name: $ => choice(
			alias($.identifier, $.field_identifier),
			alias($._field_word, $.field_identifier),
		),

		attribute_list: $ => repeat1(field('attribute', $.attribute)),
		attribute: $ => seq(
			'@',
			field('name', $.identifier),
			optional(field('arguments', $.attribute_arguments)),
		),
		// The parenthesis belongs to the attribute only where it touches it:
		// `@noescape (…)` would else be ambiguous.
		attribute_arguments: $ => seq(
			token.immediate('('),
			commaSep(field('argument', choice(
				$._attribute_value,
				$.named_argument,
			))),
			')',
		),
		named_argument: $ => seq(
			field('name', $._field_name),
			':',
			field('value', $._attribute_value),
		),
		// Types come first: `*byte` is a pointer here, not a read through one.
		_attribute_value: $ => choice(
			$._type_argument,
			$.float,
			$.string,
			$.true,
			$.false,
			$.null,
		),

		namespace_declaration: $ => seq(
			'namespace',
			field('name', $._name),
		),

		import_declaration: $ => seq(
			attributes($),
			'import',
			choice(
				member($.import_spec),
				seq('(', lists.import($), ')'),
			),
		),
		import_spec: $ => seq(
			optional(field('name', $._name)),
			field('path', $.string),
		),
		...conditionalRules('import', lists.import),

		let_declaration: $ => seq(
			attributes($),
			'let',
			field('name', choice($._name, $.tuple_pattern)),
			spelling($),
			optional(typed($)),
			optional(seq('=', field('value', $._value))),
		),
		tuple_pattern: $ => seq(
			'(',
			commaSep1(field('element', $._name)),
			')',
		),

		const_declaration: $ => seq(
			attributes($),
			'const',
			field('name', $._name),
			spelling($),
			optional(typed($)),
			optional(seq('=', field('value', $._value))),
		),

		type_alias: $ => seq(
			attributes($),
			'type',
			field('name', $._name),
			spelling($),
			optional(field('type_parameters', $.type_parameters)),
			'=',
			field('type', $._member_type),
			optional(field('type_spelling', $.string)),
		),
		// Without a type: the C type is opaque (`extern` only).
		type_declaration: $ => seq(
			attributes($),
			'type',
			field('name', $._name),
			spelling($),
			optional(field('type_parameters', $.type_parameters)),
			optional(typed($)),
		),

		function_declaration: $ => seq(
			$._function_head,
			field('body', $.block),
		),
		_extern_function: $ => seq(
			$._function_head,
			optional(field('body', $.block)),
		),
		_function_head: $ => seq(
			attributes($),
			choice(
				seq(
					repeat(field('modifier', choice(
						'extern',
						alias($._async, 'async'),
						alias($._gpu, 'gpu'),
					))),
					alias($._func, 'func'),
				),
				seq(
					field('modifier', alias($._mutating, 'mutating')),
					optional(alias($._func, 'func')),
				),
			),
			field('name', $._name),
			spelling($),
			optional(field('type_parameters', $.type_parameters)),
			field('parameters', $.parameter_list),
			optional(result($)),
		),
		deinit_declaration: $ => seq(
			attributes($),
			alias($._deinit, 'deinit'),
			field('parameters', $.parameter_list),
			field('body', $.block),
		),
		_extern_deinit: $ => seq(
			attributes($),
			alias($._deinit, 'deinit'),
			field('parameters', $.parameter_list),
			optional(field('body', $.block)),
		),

		type_parameters: $ => seq(
			'<',
			commaSep1(field('parameter', $._name)),
			'>',
		),

		// Unnamed parameters: in function types and `extern` functions.
		parameter_list: $ => seq(
			'(',
			commaSep(field('parameter', choice(
				$.parameter,
				alias($._unnamed_parameter, $.parameter),
				$.variadic_parameter,
			))),
			')',
		),
		// A closure's are named, which tells `(a: T) => …` from `(a)`.
		_closure_parameter_list: $ => seq(
			'(',
			commaSep(field('parameter', choice(
				$.parameter,
				$.variadic_parameter,
			))),
			')',
		),
		parameter: $ => seq(
			attributes($),
			optional(field('receiver', alias($._self, 'self'))),
			field('name', alias($._field_name, $.identifier)),
			typed($),
		),
		_unnamed_parameter: $ => seq(
			attributes($),
			field('type', $.type),
			optional(field('type_spelling', $.string)),
		),
		variadic_parameter: $ => seq(
			optional(seq(
				field('name', alias($._field_name, $.identifier)),
				':',
			)),
			'...',
			optional(field('type', $.type)),
		),

		struct_declaration: $ => seq(
			attributes($), 'struct', $._type_head,
			field('body', $.field_list),
		),
		class_declaration: $ => seq(
			attributes($), 'class', $._type_head,
			field('body', $.field_list),
		),
		union_declaration: $ => seq(
			attributes($), 'union', $._type_head,
			field('body', $.field_list),
		),
		_type_head: $ => seq(
			field('name', $._name),
			spelling($),
			optional(field('type_parameters', $.type_parameters)),
		),
		field_list: $ => seq('{', lists.field($), '}'),
		...conditionalRules('field', lists.field),

		_struct_member: $ => choice(
			$.function_declaration,
			$.deinit_declaration,
			$.struct_declaration,
			$.union_declaration,
			$.enum_declaration,
		),

		// Without a name: an anonymous struct or union (`extern` only).
		field_declaration: $ => seq(
			attributes($),
			choice(
				seq(
					field('name', $._field_name),
					spelling($),
					typed($, $._member_type),
					optional(seq(':', field('width', $.expression))),
					optional(seq('=', field('value', $._value))),
				),
				field('type', choice($.struct_type, $.union_type)),
			),
		),
		_member_type: $ => choice(
			$.type,
			$.struct_type,
			$.union_type,
			$.enum_type,
		),
		struct_type: $ => seq('struct', field('body', $.field_list)),
		union_type: $ => seq('union', field('body', $.field_list)),
		enum_type: $ => seq(
			'enum',
			optional(seq(':', field('type', $.type))),
			field('body', $.enum_member_list),
		),

		enum_declaration: $ => seq(
			attributes($), 'enum', $._enum_head,
			field('body', $.enum_member_list),
		),
		_enum_head: $ => seq(
			field('name', $._name),
			spelling($),
			optional(typed($)),
		),
		enum_member_list: $ => seq('{', lists.enum($), '}'),
		enum_member: $ => seq(
			attributes($),
			field('name', $._name),
			spelling($),
			optional(seq('=', field('value', $.expression))),
		),
		...conditionalRules('enum', lists.enum),

		// --- C's side ----------------------------------------------------

		extern_block: $ => seq(
			attributes($),
			'extern',
			choice(
				field('label', $.identifier),
				seq(
					optional(field('label', $.identifier)),
					field('header', $.string),
					repeat(seq(optional(','), field('header', $.string))),
				),
			),
			field('body', $.extern_body),
		),
		extern_body: $ => seq('{', lists.extern($), '}'),
		...conditionalRules('extern', lists.extern),

		_line_extern_member: $ => choice(
			$.let_declaration,
			$.const_declaration,
			$.type_alias,
			$.type_declaration,
		),
		// The names in the tree are those of the declarations outside; what
		// differs is that the body may be missing.
		_braced_extern_member: $ => choice(
			alias($._extern_function, $.function_declaration),
			alias($._extern_struct, $.struct_declaration),
			alias($._extern_class, $.class_declaration),
			alias($._extern_union, $.union_declaration),
			alias($._extern_enum, $.enum_declaration),
			$.extern_namespace,
		),
		_extern_struct: $ => seq(
			attributes($), 'struct', $._type_head,
			optional(field('body', $.field_list)),
		),
		_extern_union: $ => seq(
			attributes($), 'union', $._type_head,
			optional(field('body', $.field_list)),
		),
		_extern_enum: $ => seq(
			attributes($), 'enum', $._enum_head,
			optional(field('body', $.enum_member_list)),
		),
		_extern_class: $ => seq(
			attributes($), 'class', $._type_head,
			optional(field('body',
				alias($._extern_class_body, $.field_list))),
		),
		_extern_class_body: $ => seq('{', lists.class($), '}'),
		...conditionalRules('class', lists.class),
		extern_namespace: $ => seq(
			'namespace',
			field('name', $._name),
			field('body', $.extern_body),
		),

		// --- Types -------------------------------------------------------

		type: $ => choice(
			alias($.identifier, $.type_identifier),
			$.qualified_type,
			$.generic_type,
			$.pointer_type,
			$.reference_type,
			$.slice_type,
			$.function_type,
		),
		qualified_type: $ => seq(
			field('package', $.identifier),
			'.',
			field('name', alias($.identifier, $.type_identifier)),
		),
		generic_type: $ => seq(
			field('name', choice(
				alias($.identifier, $.type_identifier),
				$.qualified_type,
			)),
			field('type_arguments', $.type_arguments),
		),
		type_arguments: $ => seq(
			'<',
			commaSep1(field('argument', $._type_argument)),
			'>',
		),
		pointer_type: $ => seq(
			'*',
			optional(field('qualifier', alias($._user, 'user'))),
			optional(field('qualifier', 'const')),
			field('element', $.type),
		),
		reference_type: $ => seq(
			'&',
			optional(field('qualifier', 'const')),
			field('element', $.type),
		),
		slice_type: $ => seq(
			'[', ']',
			optional(field('qualifier', 'const')),
			field('element', $.type),
		),
		// A spelling behind the result is the result's.
		function_type: $ => prec.right(seq(
			'func',
			field('parameters', $.parameter_list),
			optional(result($)),
		)),
		tuple_type: $ => seq(
			'(',
			commaSep1(field('element', $.type)),
			')',
		),

		// A type, or the constant size of an array. A lone name is a type in
		// the tree; the checker knows what it names.
		_type_argument: $ => choice($.type, $._constant),
		_constant: $ => choice(
			$.integer,
			$.character,
			$.parenthesized_expression,
			$.sizeof_expression,
			$.alignof_expression,
			alias($._constant_unary, $.unary_expression),
			alias($._constant_binary, $.binary_expression),
		),
		_constant_operand: $ => choice(
			$._constant,
			$.identifier,
			alias($._constant_selector, $.selector_expression),
		),
		_constant_selector: $ => seq(
			field('operand', $.identifier),
			'.',
			field('field', alias($.identifier, $.field_identifier)),
		),
		_constant_unary: $ => prec(PREC.UNARY, seq(
			field('operator', choice('-', '~')),
			field('operand', $._constant_operand),
		)),
		_constant_binary: $ =>
			binary(CONSTANT_OPERATORS, $._constant_operand),

		// --- Statements --------------------------------------------------

		block: $ => seq('{', lists.statement($), '}'),
		// A block within a block. Where a declaration begins at the first
		// column, the scanner closes it with an empty token, so that only the
		// outermost block of a function lacks its `}`: that is an error which
		// tree-sitter mends by itself, and the declaration stays whole.
		_inner_block: $ => seq(
			'{', lists.statement($), choice('}', $._unclosed),
		),
		...conditionalRules('statement', lists.statement),

		statement: $ => choice(
			$._simple_statement,
			$.let_declaration,
			$.const_declaration,
			alias($._inner_block, $.block),
			$.if_statement,
			$.for_statement,
			$.switch_statement,
			$.labeled_statement,
			$.break_statement,
			$.continue_statement,
			$.return_statement,
			$.defer_statement,
			$.errdefer_statement,
			$.try_statement,
			$.throw_statement,
			$.raise_statement,
		),
		_simple_statement: $ => choice(
			$.expression_statement,
			$.assignment,
		),
		expression_statement: $ => field('expression',
			choice($.expression, $.spawn_expression)),
		assignment: $ => seq(
			field('left', $.expression),
			field('operator', choice(...ASSIGNMENT_OPERATORS)),
			field('right', $._value),
		),

		if_statement: $ => seq(
			'if',
			field('condition', $.expression),
			field('consequence', alias($._inner_block, $.block)),
			optional(seq(
				'else',
				field('alternative', choice(alias($._inner_block, $.block), $.if_statement)),
			)),
		),

		for_statement: $ => seq(
			'for',
			optional(choice(
				field('condition', $.expression),
				field('clause', choice($.for_clause, $.for_in_clause)),
			)),
			field('body', alias($._inner_block, $.block)),
		),
		for_clause: $ => seq(
			optional(field('initializer',
				choice($._simple_statement, $.let_declaration))),
			';',
			optional(field('condition', $.expression)),
			';',
			optional(field('update', $._simple_statement)),
		),
		for_in_clause: $ => seq(
			optional(seq(field('index', $.identifier), ',')),
			field('value', $.identifier),
			'in',
			field('iterable', choice($.expression, $.range_expression)),
		),
		range_expression: $ => seq(
			field('start', $.expression),
			'..',
			field('end', $.expression),
		),

		switch_statement: $ => seq(
			'switch',
			field('value', $.expression),
			field('body', $.switch_body),
		),
		switch_body: $ => seq(
			'{', lists.case($), choice('}', $._unclosed),
		),
		...conditionalRules('case', lists.case),
		case_clause: $ => seq(
			'case',
			commaSep1(field('value', $.expression)),
			':',
			lists.statement($),
		),
		default_clause: $ => seq('default', ':', lists.statement($)),

		labeled_statement: $ => seq(
			field('label', $.identifier),
			':',
			field('statement', choice(
				$.for_statement,
				$.switch_statement,
				alias($._inner_block, $.block),
			)),
		),
		break_statement: $ => seq(
			'break',
			optional(field('label', $.identifier)),
		),
		continue_statement: $ => seq(
			'continue',
			optional(field('label', $.identifier)),
		),
		return_statement: $ => seq(
			'return',
			optional(field('value', $._value)),
		),
		defer_statement: $ => seq(
			'defer',
			field('statement', choice($._simple_statement, alias($._inner_block, $.block))),
		),
		errdefer_statement: $ => seq(
			'errdefer',
			field('statement', choice($._simple_statement, alias($._inner_block, $.block))),
		),

		// Refused by the checker, which says what to write instead.
		try_statement: $ => seq(
			'try',
			field('body', alias($._inner_block, $.block)),
			choice(
				seq(
					repeat1(field('handler', $.except_clause)),
					optional(field('finalizer', $.finally_clause)),
				),
				field('finalizer', $.finally_clause),
			),
		),
		except_clause: $ => seq(
			'except',
			optional(choice(
				$._except_name,
				seq('(', $._except_name, ')'),
			)),
			field('body', alias($._inner_block, $.block)),
		),
		_except_name: $ => seq(
			field('name', $._name),
			optional(seq(':', field('type', $.type))),
		),
		finally_clause: $ => seq(
			'finally',
			field('body', alias($._inner_block, $.block)),
		),
		throw_statement: $ => seq(
			alias($._throw, 'throw'),
			field('value', $.expression),
		),
		raise_statement: $ => seq(
			alias($._raise, 'raise'),
			field('value', $.expression),
		),
		spawn_expression: $ => prec.right(seq(
			field('kind', choice(
				alias($._async, 'async'),
				alias($._thread, 'thread'),
				alias($._process, 'process'),
				alias($._container, 'container'),
				alias($._gpu, 'gpu'),
			)),
			choice(
				field('body', alias($._inner_block, $.block)),
				seq(
					field('value', $.expression),
					optional(field('body', alias($._inner_block, $.block))),
				),
			),
		)),

		// --- Expressions -------------------------------------------------

		// A value: `{…}` is one where the type is known from where it stands.
		_value: $ => choice(
			$.expression,
			$.literal_value,
			$.spawn_expression,
		),

		// A name stands alone, since what follows decides what it is: an
		// operand, the package of a type, the type of a literal, a key.
		expression: $ => choice($.identifier, $._compound_expression),

		_compound_expression: $ => choice(
			$._primary_expression,
			$.unary_expression,
			$.binary_expression,
			$.try_expression,
			$.await_expression,
		),

		// What `.`, `(`, `[`, `++` may follow, names apart.
		_primary_expression: $ => choice(
			$.integer,
			$.float,
			$.character,
			$.string,
			$.true,
			$.false,
			$.null,
			$.parenthesized_expression,
			$.tuple_expression,
			$.postfix_expression,
			$.call_expression,
			$.selector_expression,
			$.index_expression,
			$.slice_expression,
			$.instantiation_expression,
			$.sizeof_expression,
			$.alignof_expression,
			$.composite_literal,
			$.closure_expression,
		),
		_operand: $ => choice($.identifier, $._primary_expression),

		parenthesized_expression: $ => seq(
			'(',
			field('expression', $.expression),
			')',
		),
		tuple_expression: $ => seq(
			'(',
			field('element', $._value),
			',',
			commaSep1(field('element', $._value)),
			')',
		),

		unary_expression: $ => prec(PREC.UNARY, seq(
			field('operator', choice('-', '!', '~', '&', '*', '++', '--')),
			field('operand', $.expression),
		)),
		binary_expression: $ => binary(BINARY_OPERATORS, $.expression),
		// The guard never comes: it makes tree-sitter ask the scanner behind
		// each operand, so that it sees what begins there by mistake.
		postfix_expression: $ => prec(PREC.PRIMARY, seq(
			field('operand', $._operand),
			field('operator', choice(
				'++',
				'--',
				alias($._operand_guard, '++'),
			)),
		)),
		try_expression: $ => prec(PREC.UNARY, seq(
			'try',
			field('operand', $.expression),
		)),
		await_expression: $ => prec(PREC.UNARY, seq(
			alias($._await, 'await'),
			field('operand', $.expression),
		)),

		call_expression: $ => prec(PREC.PRIMARY, seq(
			field('function', $._operand),
			field('arguments', $.argument_list),
		)),
		argument_list: $ => seq(
			'(',
			commaSep(field('argument', $._value)),
			')',
		),
		selector_expression: $ => prec(PREC.PRIMARY, seq(
			field('operand', $._operand),
			'.',
			field('field', alias($.identifier, $.field_identifier)),
		)),
		index_expression: $ => prec(PREC.PRIMARY, seq(
			field('operand', $._operand),
			'[',
			field('index', $.expression),
			']',
		)),
		slice_expression: $ => prec(PREC.PRIMARY, seq(
			field('operand', $._operand),
			'[',
			optional(field('start', $.expression)),
			'..',
			optional(field('end', $.expression)),
			']',
		)),

		// The scanner has seen that `(` or `.` follows the type arguments,
		instantiation_expression: $ => prec(PREC.PRIMARY, seq(
			field('function', choice($.identifier, $.selector_expression)),
			field('type_arguments',
				alias($._call_type_arguments, $.type_arguments)),
		)),
		_call_type_arguments: $ => seq(
			alias($._call_open, '<'),
			commaSep1(field('argument', $._type_argument)),
			'>',
		),
		// or `{`.
		_literal_generic_type: $ => seq(
			field('name', choice(
				alias($.identifier, $.type_identifier),
				alias($._literal_qualified_type, $.qualified_type),
			)),
			field('type_arguments',
				alias($._literal_type_arguments, $.type_arguments)),
		),
		_literal_type_arguments: $ => seq(
			alias($._literal_open, '<'),
			commaSep1(field('argument', $._type_argument)),
			'>',
		),

		sizeof_expression: $ => prec.right(seq(
			alias($._sizeof, 'sizeof'),
			'<', field('type', $.type), '>',
			optional(seq('(', ')')),
		)),
		alignof_expression: $ => prec.right(seq(
			alias($._alignof, 'alignof'),
			'<', field('type', $.type), '>',
			optional(seq('(', ')')),
		)),

		composite_literal: $ => prec(PREC.LITERAL, seq(
			field('type', choice(
				alias($.identifier, $.type_identifier),
				alias($._literal_qualified_type, $.qualified_type),
				alias($._literal_generic_type, $.generic_type),
			)),
			field('body', $.literal_value),
		)),
		_literal_qualified_type: $ => prec(PREC.LITERAL, seq(
			field('package', $.identifier),
			'.',
			field('name', alias($.identifier, $.type_identifier)),
		)),
		literal_value: $ => seq('{', lists.element($), '}'),
		...conditionalRules('element', lists.element),
		_element: $ => choice($._value, $.keyed_element),
		keyed_element: $ => seq(
			field('key', choice($._field_name, $._compound_expression)),
			':',
			field('value', $._value),
		),

		closure_expression: $ => choice(
			seq(
				'func',
				field('parameters',
					alias($._closure_parameter_list, $.parameter_list)),
				optional(result($)),
				field('body', $.block),
			),
			seq(
				field('parameters',
					alias($._closure_parameter_list, $.parameter_list)),
				'=>',
				field('body', $.block),
			),
		),

		// --- Tokens ------------------------------------------------------

		identifier: $ => /[A-Za-z_][A-Za-z0-9_]*/,

		true: $ => 'true',
		false: $ => 'false',
		null: $ => 'null',

		// Wider than the language, so that `0777`, `0b12` and `12ab` are one
		// wrong number each and not two tokens.
		integer: $ => /[0-9][0-9A-Za-z_]*/,
		float: $ => token(prec(1, choice(
			/[0-9][0-9_]*\.[0-9][0-9_]*([eE][+-]?[0-9][0-9_]*)?/,
			/[0-9][0-9_]*[eE][+-]?[0-9][0-9_]*/,
		))),
		character: $ => /'(\\[^\r\n]|[^'\\\r\n])*'/,

		// No string spans lines. The scanner makes one token of what is left
		// of a line after a quote that nothing closes; the guard never comes,
		// so that tree-sitter mends this error by a missing quote, and no
		// other line takes part in it.
		string: $ => choice(
			seq(
				alias($._string_open, '"'),
				repeat(field('part', choice(
					$.string_content,
					$.escape_sequence,
					$.interpolation,
				))),
				token.immediate('"'),
			),
			seq(
				alias($._open_string, '"'),
				alias($._string_guard, '"'),
			),
		),
		escape_sequence: $ => token.immediate(
			/\\(x[0-9a-fA-F]{0,2}|u[0-9a-fA-F]{0,4}|[^xu\r\n])/),
		interpolation: $ => seq(
			token.immediate('${'),
			field('expression', $.expression),
			'}',
		),

		// A carriage return before the line feed is not part of a comment.
		line_comment: $ => token(choice(
			/\/\/([^\/\r\n]([^\r\n]|\r+[^\r\n])*)?/,
			/\/\/\/\/([^\r\n]|\r+[^\r\n])*/,
		)),
		doc_comment: $ => /\/\/\/([^\/\r\n]([^\r\n]|\r+[^\r\n])*)?/,
		block_comment: $ => /\/\*[^*]*\*+([^\/*][^*]*\*+)*\//,
	},
});
