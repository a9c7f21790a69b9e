// SPDX-License-Identifier: GPL-2.0-only OR MIT

/// Messages to the kernel's log. Each begins with the module's name and is a
/// line of its own: `log.info("${count} devices")`.
namespace log

import "github.com/arc-lang/linux/kernel/raw/printk"

extern "linux/printk.h" {
    // C's functions, given text instead of a format.
    func _printk "printk" (@prefix level: string, @format text: string, ...)
    func _pr_debug "pr_debug" (@format text: string, ...)
}

/// The system cannot be used any more.
func emergency(@format text: string) {
    _printk(printk.KERN_EMERG, "${printk.KBUILD_MODNAME}: ${text}\n")
}

/// Somebody must act at once.
func alert(@format text: string) {
    _printk(printk.KERN_ALERT, "${printk.KBUILD_MODNAME}: ${text}\n")
}

/// Hardware or the kernel is broken.
func critical(@format text: string) {
    _printk(printk.KERN_CRIT, "${printk.KBUILD_MODNAME}: ${text}\n")
}

/// Something that was asked for cannot be done.
func error(@format text: string) {
    _printk(printk.KERN_ERR, "${printk.KBUILD_MODNAME}: ${text}\n")
}

/// Something is odd, and work goes on.
func warn(@format text: string) {
    _printk(printk.KERN_WARNING, "${printk.KBUILD_MODNAME}: ${text}\n")
}

/// In order, but worth a look.
func notice(@format text: string) {
    _printk(printk.KERN_NOTICE, "${printk.KBUILD_MODNAME}: ${text}\n")
}

/// What happens.
func info(@format text: string) {
    _printk(printk.KERN_INFO, "${printk.KBUILD_MODNAME}: ${text}\n")
}

/// For who looks for a mistake: shown once dynamic debug is switched on for the
/// module or the line, and what is in the text is not evaluated before.
func debug(@format text: string) {
    _pr_debug("${printk.KBUILD_MODNAME}: ${text}\n")
}
