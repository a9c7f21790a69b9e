#!/bin/sh
# Runs as root after the module ($KO) was loaded. wordcount-test is
# wordcount-test.c.
D=/dev/wordcount

is() {		# is WHAT FOUND EXPECTED
	if [ "$2" = "$3" ]; then echo "ok $1"; else echo "FAIL $1: '$2'"; fi
}

logged() {	# how often the log has that line
	dmesg | grep -c "wordcount: $1\$"
}

is "advice, once" "$(timeout 5 cat $D)" "Write something, and look into the log."
is "in pieces" "$(dd if=$D bs=3 count=4 2>/dev/null)" "Write someth"
printf 'one  two\n\tthree\n' > $D
is "counted" "$(logged '2 lines, 3 words, 16 bytes')" 1
./wordcount-test
is "long writes in pieces" "$(logged '0 lines, 1 words, 65536 bytes')" 2
is "and what is left of them" "$(logged '0 lines, 1 words, 34464 bytes')" 1
is "for root alone" "$(stat -c %a $D)" 600

exec 3< $D
rmmod wordcount 2>/dev/null
is "an open file keeps the module" "$(grep -c '^wordcount ' /proc/modules)" 1
exec 3<&-
rmmod wordcount
is "the node goes, too" "$(ls /dev | grep -c wordcount)" 0
insmod "$KO"
is "and comes again" "$(ls /dev | grep -c wordcount)" 1
