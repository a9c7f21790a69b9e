// SPDX-License-Identifier: GPL-2.0-only OR MIT

/// Numbers for requests that a process makes by ioctl(). Each says whose it is (a
/// letter or number of the driver's, see Documentation/userspace-api/ioctl), which one
/// of these, and what the third argument of ioctl() points to.
///
///     const GET_COUNTS = ioctl.read<Counts>('m', 1)
namespace ioctl

extern "linux/ioctl.h" {
    /// Takes nothing.
    @constant func none "_IO"(driver: uint32, number: uint32) uint32 "unsigned int"
    /// The process reads a `T`: the driver fills it.
    @constant func read "_IOR"<T>(driver: uint32, number: uint32) uint32 "unsigned int"
    /// The process writes a `T`: the driver looks at it.
    @constant func write "_IOW"<T>(driver: uint32, number: uint32) uint32 "unsigned int"
    /// The driver looks at a `T`, and fills it.
    @constant func exchange "_IOWR"<T>(driver: uint32, number: uint32) uint32 "unsigned int"

    // What such a number says.
    @constant func size "_IOC_SIZE"(request: uint32) uint32 "unsigned int"
    @constant func driver "_IOC_TYPE"(request: uint32) uint32 "unsigned int"
    @constant func number "_IOC_NR"(request: uint32) uint32 "unsigned int"
}
