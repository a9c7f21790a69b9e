#!/bin/sh
# insmod: count=3
#
# Runs as root after the module ($KO) was loaded with the arguments above.
D=/dev/dice
P=/sys/module/dice/parameters

is() {		# is WHAT FOUND EXPECTED
	if [ "$2" = "$3" ]; then echo "ok $1"; else echo "FAIL $1: '$2'"; fi
}

fits() {	# fits WHAT FOUND PATTERN
	if echo "$2" | grep -qxE "$3"; then echo "ok $1"; else echo "FAIL $1: '$2'"; fi
}

fits "three dice" "$(cat $D)" "[1-6] [1-6] [1-6]"
is "one line" "$(cat $D | wc -l)" 1
exec 3< $D
first=$(dd bs=3 count=1 2>/dev/null <&3)
rest=$(cat <&3)
exec 3<&-
fits "a throw stays as it is while it is read" "$first$rest" "[1-6] [1-6] [1-6]"

echo 20 > $P/count
fits "as many as can be" "$(cat $D)" "[1-6]( [1-6]){19}"
for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15; do cat $D; done | tr ' ' '\n' > /tmp/thrown
is "300 dice" "$(wc -l < /tmp/thrown)" 300
is "each side comes up" "$(sort -u /tmp/thrown | tr '\n' ' ')" "1 2 3 4 5 6 "
is "throws differ" "$( [ "$(cat $D)" != "$(cat $D)" ] && echo yes)" yes

echo 21 > $P/count
is "21 dice are refused" "$(cat $D 2>&1 | grep -ciE 'range|too large')" 1
echo 0 > $P/count
is "none, too" "$(cat $D 2>&1 | grep -ciE 'range|too large')" 1
echo 1 > $P/count
is "nobody writes" "$( (echo x > $D) 2>&1 | grep -c 'Invalid argument')" 1
is "permissions" "$(stat -c %a $D)" 444

rmmod dice
is "the node goes, too" "$(ls /dev | grep -c dice)" 0
insmod "$KO" sides=10 2>/dev/null && echo "FAIL ten sides" || echo "ok ten sides"
is "and the log says why" "$(dmesg | grep 'there is no die' | sed 's/.*\] //' | sort -u)" \
	"dice: there is no die with 10 sides"
insmod "$KO" sides=2 count=1
fits "a coin" "$(cat $D)" "[12]"
