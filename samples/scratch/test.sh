#!/bin/sh
# Runs as root after the module ($KO) was loaded. scratch-test is scratch-test.c.
D=/dev/scratch_small

is() {		# is WHAT FOUND EXPECTED
	if [ "$2" = "$3" ]; then echo "ok $1"; else echo "FAIL $1: '$2'"; fi
}

./scratch-test
echo gone > $D
is "gone when it is closed" "$(cat $D)" ""
is "everybody may" "$(stat -c %a $D /dev/scratch_large | tr '\n' ' ')" "666 666 "

exec 3<> $D
echo hello >&3
is "read what was written" "$(cat <&3)" hello
rmmod scratch 2>/dev/null
is "an open pad keeps the module" "$(grep -c '^scratch ' /proc/modules)" 1
exec 3>&-
rmmod scratch
is "the nodes go" "$(ls /dev | grep -c scratch)" 0
insmod "$KO" && is "and come again" "$(ls /dev | grep -c scratch)" 2
