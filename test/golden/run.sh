#!/bin/sh
# Compares what a module logged while it was loaded with NAME.log.
name=$(basename "$KO" .ko)

dmesg | sed 's/^\[[^]]*\] //' | grep "^$name: " | grep -v 'module' > /tmp/said
if diff "$name.log" /tmp/said; then
	echo "ok logs what it should"
else
	echo "FAIL logs what it should"
fi
