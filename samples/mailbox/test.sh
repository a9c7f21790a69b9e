#!/bin/sh
# Runs as root after the module ($KO) was loaded. mailbox-test is mailbox-test.c,
# which does what a shell cannot: ioctl, poll, signals.
D=/dev/mailbox

is() {		# is WHAT FOUND EXPECTED
	if [ "$2" = "$3" ]; then echo "ok $1"; else echo "FAIL $1: '$2'"; fi
}

letter() {	# the next letter
	dd if=$D bs=80 count=1 2>/dev/null
}

./mailbox-test
echo first > $D
echo second > $D
is "the oldest one" "$(letter)" first
is "and the next one" "$(letter)" second
letter > /tmp/letter &
sleep 1
is "nobody has written" "$(cat /tmp/letter)" ""
echo third > $D
wait
is "whoever waits gets it" "$(cat /tmp/letter)" third

for i in 1 2 3 4 5 6 7 8; do
	(for j in 1 2 3 4 5 6 7 8; do echo "$i$j" > $D; done) &
done
for i in 1 2 3 4 5 6 7 8; do
	(for j in 1 2 3 4 5 6 7 8; do letter; done > /tmp/letters$i) &
done
wait
is "no letter twice, none lost" "$(cat /tmp/letters* | sort -u | wc -l)" 64
