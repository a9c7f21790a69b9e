// SPDX-License-Identifier: GPL-2.0-only OR MIT

/// Handlers that look at packets, and say what becomes of them.
namespace netfilter

import (
    raw "github.com/arc-lang/linux/kernel/raw/netfilter"
    "github.com/arc-lang/linux/kernel/raw/skbuff"
)

/// What becomes of a packet.
type Verdict = uint32

/// Where on their way packets are looked at.
type Place = uint32

extern "linux/netfilter.h" {
    const ACCEPT "NF_ACCEPT": Verdict
    const DROP "NF_DROP": Verdict

    const PRE_ROUTING "NF_INET_PRE_ROUTING": Place
    const LOCAL_IN "NF_INET_LOCAL_IN": Place
    const FORWARD "NF_INET_FORWARD": Place
    const LOCAL_OUT "NF_INET_LOCAL_OUT": Place
    const POST_ROUTING "NF_INET_POST_ROUTING": Place
}

extern "linux/icmp.h" {
    const ICMP_ECHO: int32
    const ICMP_ECHOREPLY: int32
}

/// A packet, while a handler looks at it.
struct Packet {
    _skb: *skbuff.sk_buff
    _buf: skbuff.icmphdr
}

/// How many bytes it has.
func len(self packet: *Packet) uint32 {
    return packet._skb.len
}

/// Its ICMP header; null where it has none, or not all of it.
func icmp(self packet: *Packet) *const skbuff.icmphdr {
    if skbuff.ip_hdr(packet._skb).protocol != skbuff.IPPROTO_ICMP {
        return null
    }
    return skbuff.skb_header_pointer(packet._skb, cast<int32>(skbuff.ip_hdrlen(packet._skb)), sizeof<skbuff.icmphdr>, &packet._buf)
}

struct _Ops {
    _ops: raw.nf_hook_ops

    @start
    func _register(self ops: *_Ops) int32 {
        return raw.nf_register_net_hook(&raw.init_net, &ops._ops)
    }

    @stop
    func _unregister(self ops: *_Ops) {
        raw.nf_unregister_net_hook(&raw.init_net, &ops._ops)
    }
}

/// Has `handler` look at each IPv4 packet that comes to `place`, from when the module
/// has started until it ends.
func on_ipv4(place: Place, handler: func(packet: *Packet) Verdict) int32 {
    _ = _Ops{
        _ops: {
            hook: func(_: *void, skb: *skbuff.sk_buff, _: *const raw.nf_hook_state) uint32 {
                let packet: Packet = {_skb: skb}

                return handler(&packet)
            },
            pf: raw.NFPROTO_IPV4,
            hooknum: place,
            priority: raw.NF_IP_PRI_FILTER,
        },
    }
    return 0
}
