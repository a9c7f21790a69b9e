#!/bin/sh
# insmod: period=1000
# Runs as root after the module ($KO) was loaded with that.
D=/dev/heartbeat

is() {		# is WHAT FOUND EXPECTED
	if [ "$2" = "$3" ]; then echo "ok $1"; else echo "FAIL $1: '$2'"; fi
}

beats() {	# how many there were
	sed 's/beats \([0-9]*\).*/\1/' $D
}

missed() {	# how many there were not
	sed 's/.*missed //' $D
}

is "no beat yet" "$(beats)" 0
sleep 3
n=$(missed)
[ "$n" -ge 2 ] && echo "ok each is missed" || echo "FAIL each is missed: $n"
is "says so" "$(dmesg | grep -q "heartbeat: [0-9]* missed in [0-9]* s" && echo yes)" yes

echo > $D
n=$(missed)
for i in 1 2 3 4 5 6 7 8 9 10; do
	usleep 20000
	echo > $D
done
is "in time" "$(($(missed) - n))" 0
is "all are counted" "$(beats)" 11
sleep 2
[ "$(missed)" -gt "$n" ] && echo "ok stops again" || echo "FAIL stops again"

is "the device is read once" "$(cat $D | wc -l)" 1
rmmod heartbeat
is "unloads while it waits" "$(dmesg | grep -c 'heartbeat: 11 beats')" 1
insmod "$KO" period=1
usleep 50000
rmmod heartbeat && echo "ok unloads while it is busy"
