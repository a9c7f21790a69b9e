// SPDX-License-Identifier: GPL-2.0-only OR MIT

/// Messages, the same for every target: `log.info("${count} devices")`. In a kernel
/// they go to its log and begin with the module's name.
namespace log

import linux "github.com/arc-lang/linux/kernel/log"

/// The system cannot be used any more.
func emergency(@format text: string) { linux.emergency("${text}") }

/// Somebody must act at once.
func alert(@format text: string) { linux.alert("${text}") }

/// Hardware or the kernel is broken.
func critical(@format text: string) { linux.critical("${text}") }

/// Something that was asked for cannot be done.
func error(@format text: string) { linux.error("${text}") }

/// Something is odd, and work goes on.
func warn(@format text: string) { linux.warn("${text}") }

/// In order, but worth a look.
func notice(@format text: string) { linux.notice("${text}") }

/// What happens.
func info(@format text: string) { linux.info("${text}") }

/// For who looks for a mistake: shown once dynamic debug is switched on for the
/// module or the line, and what is in the text is not evaluated before.
func debug(@format text: string) { linux.debug("${text}") }
