#!/bin/sh
# Runs as root after the module ($KO) was loaded.
C=/sys/devices/system/cpu/cpu1/online

is() {		# is WHAT FOUND EXPECTED
	if [ "$2" = "$3" ]; then echo "ok $1"; else echo "FAIL $1: '$2'"; fi
}

logged() {	# how often the log has that line
	dmesg | grep -c "gauge: $1\$"
}

sleep 1
is "in order" "$(logged 'from 3 to 96')" 1
is "the one in the middle" "$(logged 'most are about 42')" 1
is "next to a number" "$(logged 'next to 50: 42, reading 2')" 1
is "each processor" "$(logged "processors: $(grep -c ^processor /proc/cpuinfo)")" 1
if [ -e $C ]; then
	echo 0 > $C; echo 1 > $C
	echo "ok processors go and come"
fi
rmmod gauge
is "counts" "$(logged '7 readings')" 1
insmod "$KO" interval=60000 && rmmod gauge
is "unloads before it has read" "$(logged '0 readings')" 1
