// SPDX-License-Identifier: GPL-2.0-only OR MIT

/// Processors that come and go.
namespace hotplug

import "github.com/arc-lang/linux/kernel/raw/cpuhotplug"

struct _Online {
    _state: int32

    // Who makes it has set it up.
    @start
    func _keep(self online: *_Online) {}

    @stop
    func _remove(self online: *_Online) {
        cpuhotplug.cpuhp_remove_state(online._state)
    }
}

/// Has `handler` called on each processor that is online, and then on each that
/// comes, until the module ends. `name` is for who looks for mistakes.
func on_online(name: string, handler: func(cpu: uint32) int32) int32 {
    let state = try cpuhotplug.cpuhp_setup_state(cpuhotplug.CPUHP_AP_ONLINE_DYN, name, func(cpu: uint32) int32 { return handler(cpu) }, null)
    let online = _Online{_state: state}

    online._keep()
    return 0
}
