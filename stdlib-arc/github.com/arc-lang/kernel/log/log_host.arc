// SPDX-License-Identifier: GPL-2.0-only OR MIT

/// Messages, the same for every target: `log.info("${count} devices")`. A program
/// of the host prints them to its standard output, each a line of its own, with
/// its level in front where that is not `info` or `notice`.
namespace log

extern c {
    // C's function, given text instead of a format.
    func _printf "printf" (@format text: string, ...)
}

/// The system cannot be used any more.
func emergency(@format text: string) {
    _printf("emergency: ${text}\n")
}

/// Somebody must act at once.
func alert(@format text: string) {
    _printf("alert: ${text}\n")
}

/// Hardware or the system is broken.
func critical(@format text: string) {
    _printf("critical: ${text}\n")
}

/// Something that was asked for cannot be done.
func error(@format text: string) {
    _printf("error: ${text}\n")
}

/// Something is odd, and work goes on.
func warn(@format text: string) {
    _printf("warning: ${text}\n")
}

/// In order, but worth a look.
func notice(@format text: string) {
    _printf("${text}\n")
}

/// What happens.
func info(@format text: string) {
    _printf("${text}\n")
}

/// For who looks for a mistake.
func debug(@format text: string) {
    _printf("debug: ${text}\n")
}
