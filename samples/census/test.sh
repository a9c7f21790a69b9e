#!/bin/sh
# Runs as root after the module ($KO) was loaded.
D=/tmp/writers

is() {		# is WHAT FOUND EXPECTED
	if [ "$2" = "$3" ]; then echo "ok $1"; else echo "FAIL $1: '$2'"; fi
}

counted() {	# counted BYTE [HOW MANY]: the numbers of these bytes, which are small
	dd if=/dev/census bs=8 skip="$1" count="${2:-1}" 2>/dev/null |
		hexdump -ve '2/4 "%d " "\n"' | cut -d' ' -f1 | tr '\n' ' '
}

node() {	# makes the device node again; the major number may be another
	rm -f $D
	mknod $D c "$(sed -n 's/ census$//p' /proc/devices)" 0
}

node
is "number logged" "$(dmesg | sed -n 's/.*census: mknod NAME //p')" \
	"c $(sed -n 's/ census$//p' /proc/devices) 0"
is "2 KiB" "$(wc -c < /dev/census)" 2048
is "nothing yet" "$(counted 97 3)" "0 0 0 "
printf aab > $D
is "counted" "$(counted 97 3)" "2 1 0 "

exec 3> $D
printf bcc >&3
is "not before it is closed" "$(counted 97 3)" "2 1 0 "
exec 3>&-
is "but then" "$(counted 97 3)" "2 2 2 "
is "the last writer" "$(hexdump -s 388 -n 12 -ve '1/4 "%d "' $D)" "0 1 2 "
is "reading is no writing" "$(hexdump -s 388 -n 12 -ve '1/4 "%d "' $D)" "0 1 2 "

for i in 1 2 3 4 5 6 7 8; do
	dd if=/dev/zero of=$D bs=1000 count=10 2>/dev/null &
done
wait
is "many at once" "$(counted 0)" "80000 "
is "everybody may read" "$(stat -c %a /dev/census)" 444

exec 3> $D
rmmod census 2>/dev/null
is "a writer keeps the module" "$(grep -c '^census ' /proc/modules)" 1
exec 3>&-
rmmod census
is "all is given back" \
	"$(cat /proc/devices /proc/misc | grep -c census)" 0
insmod "$KO"
node
is "and starts anew" "$(counted 97 3)" "0 0 0 "
