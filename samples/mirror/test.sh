#!/bin/sh
# insmod: longest=12
#
# Runs as root after the module ($KO) was loaded with the arguments above.
# mirror-test is mirror-test.c.
D=/dev/mirror

is() {		# is WHAT FOUND EXPECTED
	if [ "$2" = "$3" ]; then echo "ok $1"; else echo "FAIL $1: '$2'"; fi
}

last() {	# what the module logged last
	dmesg | sed -n 's/.*mirror: //p' | tail -n 1
}

printf 'hello world!' > $D
is "backwards" "$(last)" "!dlrow olleh"
printf 'redivider' > $D
is "the same" "$(last)" "the same from both ends"
printf 'ab' > $D
is "short" "$(last)" "ba"
printf 'hello, world!' > $D 2>/dev/null && echo "FAIL long" || echo "ok long"
is "and not said" "$(last)" "ba"
./mirror-test
rmmod mirror
is "the node goes" "$(ls /dev | grep -c mirror)" 0
insmod "$KO" longest=3
printf 'abcd' > $D 2>/dev/null && echo "FAIL longer" || echo "ok longer"
printf 'abc' > $D
is "three" "$(last)" "cba"
