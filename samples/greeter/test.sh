#!/bin/sh
# Runs as root after the module ($KO) was loaded. greeter-test is greeter-test.c.
D=/dev/greeter

is() {		# is WHAT FOUND EXPECTED
	if [ "$2" = "$3" ]; then echo "ok $1"; else echo "FAIL $1: '$2'"; fi
}

logged() {	# how often the log has that line
	dmesg | grep -c "greeter: $1\$"
}

is "the greeting, once" "$(timeout 5 cat $D)" "Good morning!"
is "in pieces" "$(dd if=$D bs=4 count=2 2>/dev/null)" "Good mor"
is "opened twice" "$(logged opened)" 2
is "closed twice" "$(logged closed)" 2
echo hello > $D
is "written" "$(logged '6 bytes, thank you')" 1
./greeter-test

exec 3< $D
rmmod greeter 2>/dev/null
is "an open file keeps the module" "$(grep -c '^greeter ' /proc/modules)" 1
exec 3<&-
rmmod greeter
is "the node goes, too" "$(ls /dev | grep -c greeter)" 0
insmod "$KO" && is "and comes again" "$(cat $D)" "Good morning!"
