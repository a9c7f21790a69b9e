// SPDX-License-Identifier: GPL-2.0-only OR MIT

/// Functions that look at packets on their way through the network stack.
namespace netfilter

import "github.com/arc-lang/linux/kernel/raw/skbuff"

extern "linux/netfilter.h" {
    struct net {}
    struct nf_hook_state

    struct nf_hook_ops {
        @context(atomic) hook: func(priv: *void, skb: *skbuff.sk_buff, state: *const nf_hook_state) uint32 "unsigned int"
        priv: *void
        pf: uint8 "u8"
        hooknum: uint32 "unsigned int"
        priority: int32
    }

    /// The hook is called when this returns 0, and may be called before that.
    @status @sleeps func nf_register_net_hook(net: *net, ops: *const nf_hook_ops) int32
    /// Nobody calls the hook any more when this returns.
    @sleeps func nf_unregister_net_hook(net: *net, ops: *const nf_hook_ops)

    const NF_DROP: uint32
    const NF_ACCEPT: uint32

    const NFPROTO_IPV4: uint8
    const NF_INET_PRE_ROUTING: uint32
    const NF_INET_LOCAL_IN: uint32
    const NF_INET_FORWARD: uint32
    const NF_INET_LOCAL_OUT: uint32
    const NF_INET_POST_ROUTING: uint32
}

extern "net/net_namespace.h" {
    /// The network of the processes that are in no container.
    let init_net: net
}

extern "linux/netfilter_ipv4.h" {
    const NF_IP_PRI_FILTER: int32
}
