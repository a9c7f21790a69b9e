#!/bin/sh
# insmod: whom=guest times=3 guests=1,2 temperature=-15 born=-5000000000 dyndbg=+p
#
# Runs as root after the module ($KO) was loaded with the arguments above.
P=/sys/module/hello/parameters

is() {		# is WHAT FOUND EXPECTED
	if [ "$2" = "$3" ]; then echo "ok $1"; else echo "FAIL $1: '$2'"; fi
}

logged() {	# logged WHAT PATTERN: of a line, or of its end after a comma
	if dmesg | grep -qE "hello: (.*, )?$2$"; then echo "ok $1"; else echo "FAIL $1"; fi
}

refused() {	# refused WHAT PATTERN ARGUMENT...
	what=$1 line=$2
	shift 2
	if insmod "$KO" "$@" 2>/dev/null; then
		echo "FAIL $what: loaded"
		rmmod hello
	else
		logged "$what" "$line"
	fi
}

logged "greets by name" "hello, guest \(1 of 3\)"
logged "greets as often as asked" "hello, guest \(3 of 3\)"
logged "keeps what an array was not given" "8 guests, -3 m, -15 tenths of a degree"
logged "64 bits with and without a sign" "born at -5000000000, one of 8000000000"
if [ -e /sys/kernel/debug/dynamic_debug/control ] || [ -e /proc/dynamic_debug/control ]; then
	logged "debug messages can be switched on" "carpet 128/0/32, port 0"
fi

is "array in sysfs" "$(cat $P/guests)" "1,2,5,0"
is "default in sysfs" "$(cat $P/colour)" "128,0,32"
is "permissions" "$(stat -c %a $P/whom $P/times $P/farewell | tr '\n' ' ')" "644 444 600 "
is "version" "$(cat /sys/module/hello/version)" "1.0"
printf tester > $P/whom
is "string can be set" "$(cat $P/whom)" "tester"
rmmod hello
logged "says goodbye to whom it was told last" "goodbye, tester.*"
logged "counts" "after 3 greetings"

dmesg -c >/dev/null
insmod "$KO" whom=all tone=2 farewell=n inhabitants=18446744073709551615
is "loud is a notice" "$(dmesg -r | grep -cF '<5>')" "$(dmesg | grep -cF 'hello: HELLO, all! (1 of 1)')"
logged "largest number" "one of 18446744073709551615"
rmmod hello
is "no goodbye if not wanted" "$(dmesg | grep -c goodbye)" 0
insmod "$KO" whom= tone=1 && rmmod hello
logged "warns" "there is nobody to greet"
logged "formal" "good day,  \(1 of 1\)"

refused "times=0" "times must be 1 to 10, not 0" times=0
refused "times=11" "times must be 1 to 10, not 11" times=11
refused "tone=3" "there is no tone 3" tone=3
refused "port=80" "port 80 is reserved" port=80
refused "negative guests" "table 2 cannot have -1 guests" guests=1,1,-1
insmod "$KO" tone=256 2>/dev/null && echo "FAIL 256 in 8 bits" || echo "ok 256 in 8 bits"
insmod "$KO" guests=1,2,3,4,5 2>/dev/null && echo "FAIL five tables" || echo "ok five tables"
