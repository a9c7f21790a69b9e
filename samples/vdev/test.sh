#!/bin/sh
# insmod: devices=4
#
# Runs as root after the module ($KO) was loaded with the arguments above.
D=/dev/vdev1

is() {		# is WHAT FOUND EXPECTED
	if [ "$2" = "$3" ]; then echo "ok $1"; else echo "FAIL $1: '$2'"; fi
}

refused() {	# refused WHAT PARAMETERS: the module is not loaded with them
	if insmod "$KO" $2 2>/dev/null; then
		echo "FAIL $1"
		rmmod vdev
	else
		echo "ok $1"
	fi
}

is "four devices" "$(echo /dev/vdev*)" \
	"/dev/vdev0 /dev/vdev1 /dev/vdev2 /dev/vdev3"
is "the log counts them" "$(dmesg | grep -c 'vdev: 4 devices')" 1
is "empty at first" "$(cat $D)" ""
echo "first words" > $D
is "what was written" "$(cat $D)" "first words"
is "the others are others" "$(cat /dev/vdev0 /dev/vdev2 /dev/vdev3)" ""
echo few > $D
is "truncated when it is opened to write" "$(cat $D)" "few"
exec 3<> $D
echo any >&3
exec 3>&-
is "not when it is opened for both" "$(cat $D)" "any"
is "in pieces" "$(dd if=$D bs=1 count=2 2>/dev/null)" "an"

printf xyz | dd of=$D bs=1 seek=5 conv=notrunc 2>/dev/null
is "zero where nothing was written" "$(hexdump -ve '1/1 "%02x"' $D)" \
	"000000000078797a"
is "from an offset" "$(dd if=$D bs=1 skip=5 2>/dev/null)" "xyz"
is "nothing behind the end" "$(dd if=$D bs=1 skip=9 2>/dev/null)" ""

dd if=/dev/zero of=$D bs=65536 count=65 2>/dev/null &&
	echo "FAIL longer than can be" || echo "ok longer than can be"
is "but up to there" "$(wc -c < $D)" 4194304
printf x | dd of=$D bs=1 seek=9223372036854775806 conv=notrunc 2>/dev/null &&
	echo "FAIL offsets do not wrap" || echo "ok offsets do not wrap"

# Each writer has places of its own.
: > $D
for i in 0 1 2 3 4 5 6 7; do
	(for j in 0 1 2 3 4 5 6 7; do
		printf $i | dd bs=1 seek=$((j * 8 + i)) 1<> $D
		cat $D > /dev/null
	done 2>/dev/null) &
done
wait
is "no write is lost" "$(wc -c < $D)" 64
for i in 1 2 3 4 5 6 7 8; do
	(for j in 1 2 3 4 5 6 7 8; do
		echo "$i$j" > /dev/vdev3
		cat /dev/vdev3 > /dev/null
	done) &
done
wait
echo "ok many at once"

exec 3< $D
rmmod vdev 2>/dev/null
is "an open file keeps the module" "$(grep -c '^vdev ' /proc/modules)" 1
exec 3<&-
rmmod vdev
is "all devices go" "$(ls /dev | grep -c vdev)" 0
refused "no devices" devices=0
refused "too many devices" devices=33
is "the log says why" "$(dmesg | sed -n 's/.*32 devices, //p' | sort -u)" \
	"$(printf 'not 0\nnot 33')"

insmod "$KO" devices=32 && is "as many as can be" \
	"$(ls /dev | grep -c vdev)" 32
