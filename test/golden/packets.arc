/// A handler of packets that is live when the module has started.
namespace packets

import (
    "github.com/arc-lang/linux/kernel/atomic"
    "github.com/arc-lang/linux/kernel/log"
    "github.com/arc-lang/linux/kernel/netfilter"
)

const MODULE_LICENSE = "GPL"
const MODULE_AUTHOR = "Ada Example <ada@example.org>"

@param(perm: 0o444, desc: "Bytes of what is not large yet")
let limit: uint32 = 1400

let large: atomic.Int32 = {}
let answers: atomic.Int64 = {}

func init() int32 {
    _ = netfilter.on_ipv4(netfilter.LOCAL_OUT, func(packet: *netfilter.Packet) netfilter.Verdict {
        if packet.len() > limit {
            large.increment()
        }
        // Others are of no interest.
        let icmp = packet.icmp()
        if icmp != null && icmp.type == netfilter.ICMP_ECHOREPLY {
            answers.increment()
        }
        return netfilter.ACCEPT
    })
    log.info("watching")
    return 0
}

func exit() {
    log.info("${large.get()} large, ${answers.get()} answers")
}
