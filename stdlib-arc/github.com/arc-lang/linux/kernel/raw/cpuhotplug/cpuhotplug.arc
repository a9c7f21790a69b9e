// SPDX-License-Identifier: GPL-2.0-only OR MIT

/// What is done when processors come and go.
namespace cpuhotplug

extern "linux/cpuhotplug.h" {
    /// A state that nobody else has, of processors that run.
    const CPUHP_AP_ONLINE_DYN: int32

    /// Calls `startup` for the processors that there are, and then for each that
    /// comes; `teardown`, which may be null, for each that goes. Gives the state
    /// where a dynamic one was asked for, or a failure.
    @sleeps @must_use func cpuhp_setup_state(state: int32 "enum cpuhp_state", name: string, startup: func(cpu: uint32 "unsigned int") int32, teardown: func(cpu: uint32 "unsigned int") int32) int32
    /// Calls `teardown` for the processors that there are.
    @sleeps func cpuhp_remove_state(state: int32 "enum cpuhp_state")
}
