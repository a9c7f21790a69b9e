// SPDX-License-Identifier: GPL-2.0-only OR MIT

/// The kernel's log. `linux/kernel/log` is easier to use: it adds the module's
/// name and the end of the line.
namespace printk

extern "linux/printk.h" {
    // How important a message is. Stands in front of the format.
    const KERN_EMERG: string
    const KERN_ALERT: string
    const KERN_CRIT: string
    const KERN_ERR: string
    const KERN_WARNING: string
    const KERN_NOTICE: string
    const KERN_INFO: string
    const KERN_DEBUG: string
    const KERN_DEFAULT: string

    /// Continues the line that was logged last.
    const KERN_CONT: string

    /// The module's name, as a literal.
    const KBUILD_MODNAME: string

    /// Logs a message in C's format, which ends in a newline. Its result is
    /// left out: nobody can do anything about it.
    func printk(@prefix level: string, format: string, ...)

    /// Logs a message that is only shown, and whose arguments are only
    /// evaluated, where debugging of its line is switched on.
    func pr_debug(format: string, ...)
}
