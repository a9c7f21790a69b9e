// SPDX-License-Identifier: GPL-2.0-only OR MIT

/// Processors that come and go.
namespace hotplug

import "github.com/arc-lang/linux/kernel/raw/cpuhotplug"

struct _State {
    _number: int32

    @start
    func _keep(self state: *_State) {}

    @stop
    func _remove(self state: *_State) {
        cpuhotplug.cpuhp_remove_state(state._number)
    }
}

/// Has `handler` called on each processor that is online, and then on each that
/// comes, until the module ends. `name` is for who looks for mistakes.
func on_online(name: string, handler: func(cpu: uint32) int32) int32 {
    let number = try cpuhotplug.cpuhp_setup_state(cpuhotplug.CPUHP_AP_ONLINE_DYN, name, func(cpu: uint32) int32 { return handler(cpu) }, null)
    let state = _State{_number: number}

    state._keep()
    return 0
}
