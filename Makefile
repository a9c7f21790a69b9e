# SPDX-License-Identifier: GPL-2.0-only OR MIT
#
#	make		build/arc2c, which finds its standard library by itself
#	make check	every test (scripts/check)
#	make demo	translate a sample, build it, boot it, use it
#	make unit	the unit tests alone
#	make interp	build/interp: the reference interpreter (test/interp)
#	make random	build/random: the generator of programs (test/random)
#	make asan	build/asan/arc2c: with address and undefined sanitisers
#	make fuzz	build/fuzz/fuzzer/*: what scripts/fuzz runs
#	make bench	what translating costs (scripts/bench)
#	make install	below $(DESTDIR)$(PREFIX)
#	make clean	removes build/
#
# CC=clang works as well. BUILD=DIR puts everything elsewhere.

BUILD	?= build
PREFIX	?= /usr/local
CFLAGS	?= -O2 -g

# A path of the build machine has no place in the program.
CFLAGS	+= -ffile-prefix-map=$(CURDIR)=.
WARN	:= -Wall -Wextra -Werror -Wshadow -Wstrict-prototypes \
	   -Wmissing-prototypes -Wvla
STD	:= -std=gnu11 -D_GNU_SOURCE
LDLIBS	:= -ltree-sitter

# Which folders a folder may use (design: data flows one way). Only main.c sees
# them all.
INC_translator	:= -Itranslator -Igrammar
INC_emit	:= -Iemit -Itranslator
INC_targets	:= -Itargets -Iemit -Itranslator
INC_main	:= -Itranslator -Iemit -Itargets
INC_unit	:= -Itranslator -Igrammar -Iemit -Itargets

# make V=1 shows the commands.
ifeq ($(V),1)
Q	:=
say	= @:
else
Q	:= @
say	= @printf '  %-7s %s\n'
endif

find	= $(sort $(shell find $(1) -name '*.c' 2>/dev/null))
object	= $(patsubst %.c,$(BUILD)/obj/%.o,$(1))

TRANSLATOR	:= $(filter-out translator/main.c,$(call find,translator))
EMIT		:= $(call find,emit)
TARGETS		:= $(call find,targets)
GRAMMAR		:= grammar/src/parser.c grammar/src/scanner.c
UNITS		:= $(call find,test/unit)
INTERP		:= $(call find,test/interp)
RANDOM		:= $(call find,test/random)

LIBRARY	:= $(call object,$(TRANSLATOR) $(EMIT) $(TARGETS) $(GRAMMAR))
MAIN	:= $(call object,translator/main.c)
TESTS	:= $(patsubst test/unit/%.c,$(BUILD)/unit/%,$(UNITS))

all: $(BUILD)/arc2c $(BUILD)/stdlib-arc

$(BUILD)/arc2c: $(MAIN) $(LIBRARY)
	$(say) LD $@
	$(Q)$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LDLIBS)

# build/arc2c looks for the standard library beside itself.
$(BUILD)/stdlib-arc:
	@mkdir -p $(BUILD)
	ln -sfn $(CURDIR)/stdlib-arc $@

$(call object,translator/main.c): INC = $(INC_main)
$(call object,$(TRANSLATOR)): INC = $(INC_translator)
$(call object,$(EMIT)): INC = $(INC_emit)
$(call object,$(TARGETS)): INC = $(INC_targets)
# Generated code and its scanner keep their own idea of tidiness.
$(call object,$(GRAMMAR)): INC = -Igrammar/src $(GRAMMAR_CFLAGS)
$(call object,$(GRAMMAR)): WARN = -w

$(BUILD)/obj/%.o: %.c
	@mkdir -p $(@D)
	$(say) CC $<
	$(Q)$(CC) $(STD) $(WARN) $(CFLAGS) $(INC) -MMD -MP -c -o $@ $<

$(BUILD)/unit/%: test/unit/%.c $(LIBRARY)
	@mkdir -p $(@D)
	$(say) CC $<
	$(Q)$(CC) $(STD) $(WARN) $(CFLAGS) $(INC_unit) -MMD -MP -o $@ $< \
		$(LIBRARY) $(LDFLAGS) $(LDLIBS) -lcmocka

# The fuzzers want clang: `make fuzz` builds below build/fuzz. What the inputs
# reach is measured without comparisons, and not in the parser's tables: it is
# three times as fast.
COVER	:= -fsanitize-coverage=inline-8bit-counters,pc-table
FUZZERS	:= parse translate diagnostics

$(BUILD)/fuzzer/%: test/fuzz/%.c test/fuzz/common.c test/fuzz/mutate.c $(LIBRARY)
	@mkdir -p $(@D)
	$(say) CC $<
	$(Q)$(CC) $(STD) $(WARN) $(CFLAGS) -fsanitize=fuzzer $(INC_unit) \
		-Itest/fuzz -o $@ $(filter-out %.h,$^) $(LDFLAGS) $(LDLIBS)

fuzzers: $(FUZZERS:%=$(BUILD)/fuzzer/%)

fuzz:
	$(MAKE) BUILD=$(BUILD)/fuzz CC=clang fuzzers \
		CFLAGS="-O2 -g $(COVER) -fsanitize=address,undefined -fno-omit-frame-pointer -fno-sanitize-recover=all" \
		GRAMMAR_CFLAGS="$(subst -fs,-fno-s,$(COVER))" \
		LDFLAGS="-fsanitize=address,undefined"

bench:
	scripts/bench

$(call object,$(INTERP)): INC = -Itest/interp -Itranslator -Itargets
$(call object,$(RANDOM)): INC = -Itest/random

# Of emit/ only what targets/ refers to is linked, and none of it is called. The
# interpreter's names are its own: it must not come to call the translator's.
$(BUILD)/obj/test/interp.o: $(call object,$(INTERP))
	$(Q)$(LD) -r -o $@ $^
	$(Q)objcopy --keep-global-symbol=main $@

$(BUILD)/interp: $(BUILD)/obj/test/interp.o $(LIBRARY)
	$(say) LD $@
	$(Q)$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LDLIBS)

$(BUILD)/random: $(call object,$(RANDOM))
	$(say) LD $@
	$(Q)$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^

interp: $(BUILD)/interp $(BUILD)/stdlib-arc

random: $(BUILD)/random

units: $(TESTS)

unit: units
	scripts/check-unit $(BUILD)/unit

asan:
	$(MAKE) BUILD=$(BUILD)/asan all \
		CFLAGS="-O1 -g -fsanitize=address,undefined -fno-omit-frame-pointer -fno-sanitize-recover=all" \
		LDFLAGS="-fsanitize=address,undefined"

check:
	scripts/check

demo:
	scripts/demo

SHARE	:= $(DESTDIR)$(PREFIX)/share/arc2c

install: all
	install -D -m 755 $(BUILD)/arc2c $(DESTDIR)$(PREFIX)/bin/arc2c
	mkdir -p $(SHARE)
	cp -R stdlib-arc $(SHARE)/

clean:
	rm -rf $(BUILD)

-include $(shell find $(BUILD) -name '*.d' 2>/dev/null)

.PHONY: all interp random units unit asan fuzz fuzzers bench check demo install clean
.DELETE_ON_ERROR:
