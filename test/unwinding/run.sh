#!/bin/sh
# insmod: devices=4
# expected: /duplicate filename '.devices.virtual.misc.vdev/,/vdev. with -EEXIST/
#
# Runs in the guest beside vdev.ko and the module taken, which takes the name of
# device k of vdev, for each k. The load must fail with EEXIST, and nothing of the
# devices before it may be left.

is() {		# is WHAT FOUND EXPECTED
	if [ "$2" = "$3" ]; then echo "ok $1"; else echo "FAIL $1: '$2'"; fi
}

traces() {	# what there is of devices called vdev
	ls /dev /sys/class/misc /sys/module | grep '^vdev'
	awk '{ print $2 }' /proc/misc | grep '^vdev'
}

is "all four" "$(echo /dev/vdev*)" "/dev/vdev0 /dev/vdev1 /dev/vdev2 /dev/vdev3"
rmmod vdev
is "none" "$(traces)" ""
for k in 0 1 2 3; do
	insmod ./taken name=vdev$k
	taken=$(traces)
	for round in 1 2 3; do
		is "device $k of 4 fails, round $round" \
			"$(insmod "$KO" devices=4 2>&1 | grep -c 'File exists')" 1
		is "nothing is left, round $round" "$(traces)" "$taken"
	done
	rmmod taken
	is "the name is free again" "$(traces)" ""
done
insmod "$KO" devices=4
is "all four again" "$(echo /dev/vdev*)" \
	"/dev/vdev0 /dev/vdev1 /dev/vdev2 /dev/vdev3"
echo words > /dev/vdev3
is "and the last one works" "$(cat /dev/vdev3)" words
