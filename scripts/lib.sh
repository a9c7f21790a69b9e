# shellcheck shell=bash
# Sourced by the scripts beside it: where things are, and how to speak.
#
#   root     the checkout
#   cache    what scripts/setup fetched: ${ARC2C_CACHE:-${XDG_CACHE_HOME:-~/.cache}/arc2c}

# shellcheck disable=SC2034	# for those who source this
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cache=${ARC2C_CACHE:-${XDG_CACHE_HOME:-${HOME:-/root}/.cache}/arc2c}
me=${0##*/}
export LC_ALL=C

# The kernels everything is proven on: the one Debian 12 ships, and the one
# of its backports. The first is installed, the other lives in the cache.
# shellcheck disable=SC2034	# used by the scripts that source this file
series="6.1 6.12"

say() {		# say TEXT...: progress, for a person
	printf '%s: %s\n' "$me" "$*" >&2
}

die() {		# die TEXT...: it went wrong; exit status 3
	printf '%s: error: %s\n' "$me" "$*" >&2
	exit 3
}

usage() {	# usage: prints the first comment of the script; exit status 2
	awk 'NR > 1 && /^#/ { sub(/^# ?/, ""); print; next } NR > 1 { exit }' \
		"$0" >&2
	exit 2
}

# headers_of SERIES: the folder of the newest kernel headers of a series
# (6.1), or nothing
headers_of() {
	local where=/usr/src

	[[ $1 == 6.1 ]] || where=$cache/headers-$1/usr/src
	find "$where" -maxdepth 1 -regextype posix-extended -regex \
		".*/linux-headers-${1//./\\.}[.][0-9]+[^/]*-amd64" 2>/dev/null |
		grep -vE -- '-(cloud|rt)-amd64$' | sort -V | tail -n 1
}

# The sanitised kernel that scripts/setup builds: the program `linux`, and what
# building a module takes (with ARCH=um)
# shellcheck disable=SC2034	# used by the scripts that source this file
sanitized=$cache/sanitized-6.12

# image_of SERIES: the kernel that belongs to those headers, or nothing
image_of() {
	local headers file

	headers=$(headers_of "$1")
	file=$cache/boot/vmlinuz-${headers##*/linux-headers-}
	[[ -z $headers || ! -f $file ]] || echo "$file"
}

# in_wine COMMAND...: with what Wine needs to run without a screen, and without
# what it would ask to install
in_wine() {
	env -u DISPLAY WINEARCH=win64 WINEDEBUG="${WINEDEBUG:--all}" \
		WINEDLLOVERRIDES='mscoree,mshtml=;winemenubuilder.exe=d;winedbg.exe=d' \
		"$@"
}

# scratch: a temporary folder in $work, removed at the end
scratch() {
	work=$(mktemp -d "${TMPDIR:-/tmp}/$me.XXXXXXXX")
	trap 'rm -rf "$work"' EXIT
	trap 'exit 130' INT
	trap 'exit 143' TERM
}

# ioctls_of HEADER: the ioctls that a header for user programs declares, as lines
# `NAME NUMBER`; none where there is no such file. Needs scratch.
ioctls_of() {
	local names name

	[[ -f $1 ]] || return 0
	names=$(sed -nE 's/^#define[ \t]+(\w+)[ \t]+_IO.*/\1/p' "$1")
	[[ $names ]] || return 0
	{
		printf '#include <stdio.h>\n#include "%s"\n' "$(readlink -f "$1")"
		printf 'int main(void)\n{\n'
		for name in $names; do
			echo "printf(\"$name %lu\\n\", (unsigned long)$name);"
		done
		echo '}'
	} >"$work/ioctls.c"
	gcc -o "$work/ioctls" "$work/ioctls.c" && "$work/ioctls"
}
