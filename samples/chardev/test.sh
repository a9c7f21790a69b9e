#!/bin/sh
# insmod: first=Welcome
#
# Runs as root after the module ($KO) was loaded with the arguments above.
D=/tmp/board

is() {		# is WHAT FOUND EXPECTED
	if [ "$2" = "$3" ]; then echo "ok $1"; else echo "FAIL $1: '$2'"; fi
}

node() {	# makes the device node again; the major number may be another
	rm -f $D
	mknod $D c "$(sed -n 's/ chardev$//p' /proc/devices)" 0
}

node
is "major number logged" "$(dmesg | sed -n 's/.*chardev: mknod NAME //p')" \
	"c $(sed -n 's/ chardev$//p' /proc/devices) 0"
is "first notice" "$(cat $D)" "Welcome"
echo "Lost: one glove" > $D
is "what was written" "$(cat $D)" "Lost: one glove"
is "in pieces" "$(dd if=$D bs=4 count=2 2>/dev/null)" "Lost: on"
is "from an offset" "$(dd if=$D bs=1 skip=6 2>/dev/null)" "one glove"
is "nothing behind the end" "$(dd if=$D bs=1 skip=100 2>/dev/null)" ""

exec 3> $D
printf "Found: " >&3
printf "one glove" >&3
is "nobody reads half a notice" "$(cat $D)" "Lost: one glove"
exec 3>&-
is "closed is posted" "$(cat $D)" "Found: one glove"

exec 3> $D
exec 3>&-
is "nothing written, nothing posted" "$(cat $D)" "Found: one glove"

exec 3<> $D
printf "Sold out" >&3
is "whoever writes reads the posted one" "$(dd bs=4 count=1 2>/dev/null <&3)" "ne g"
exec 3<&-
is "read and write" "$(cat $D)" "Sold out"

printf AB | dd of=$D bs=1 seek=4 2>/dev/null
is "what was left out is zero" "$(hexdump -ve '1/1 "%02x"' $D)" "000000004142"

dd if=/dev/zero of=$D bs=1000 count=1 2>/dev/null
is "as long as can be" "$(wc -c < $D)" 1000
is "no longer" "$(dd if=/dev/zero of=$D bs=64 count=20 2>&1 | grep -c 'No space left')" 1
is "but as far as it came" "$(wc -c < $D)" 1000
printf x | dd of=$D bs=1 seek=1001 2>/dev/null && echo "FAIL seek too far" || echo "ok seek too far"

for i in 1 2 3 4 5 6 7 8; do
	(for j in 1 2 3 4 5 6 7 8 9; do
		echo "$i$i$i$i" > $D
		case $(cat $D) in
		1111|2222|3333|4444|5555|6666|7777|8888) ;;
		*) echo "FAIL mixed notices" ;;
		esac
	done) &
done
wait
echo "ok many at once"

exec 3< $D
rmmod chardev 2>/dev/null
is "an open file keeps the module" "$(grep -c '^chardev ' /proc/modules)" 1
exec 3<&-
rmmod chardev
is "number given back" "$(grep -c chardev /proc/devices)" 0
insmod "$KO" first="$(head -c 1001 /dev/zero | tr '\0' x)" 2>/dev/null &&
	echo "FAIL long first notice" || echo "ok long first notice"
insmod "$KO"
node
is "first notice by default" "$(cat $D)" "Nothing yet."
