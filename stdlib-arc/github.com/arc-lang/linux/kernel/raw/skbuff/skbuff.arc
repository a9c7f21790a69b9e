// SPDX-License-Identifier: GPL-2.0-only OR MIT

/// Packets, as the network stack hands them on, and their headers.
namespace skbuff

extern "linux/skbuff.h" {
    struct sk_buff {
        len: uint32 "unsigned int"
    }

    /// `len` bytes at `offset` behind the start of the data: where they are, or
    /// copied into `buffer`; null where there are not so many.
    @must_use func skb_header_pointer(skb: *const sk_buff, offset: int32, len: int32, buffer: *void) *void
}

extern "linux/ip.h" {
    struct iphdr {
        ttl: uint8 "__u8"
        protocol: uint8 "__u8"
        tot_len: be16
        id: be16
        frag_off: be16
        saddr: be32
        daddr: be32
    }

    @pure func ip_hdr(skb: *const sk_buff) *iphdr
}

extern "net/ip.h" {
    /// Where what the IP packet carries begins.
    @pure func ip_hdrlen(skb: *const sk_buff) uint32 "unsigned int"
}

extern "linux/in.h" {
    const IPPROTO_ICMP: int32
    const IPPROTO_TCP: int32
    const IPPROTO_UDP: int32
}

extern "linux/icmp.h" {
    struct icmphdr {
        type: uint8 "__u8"
        code: uint8 "__u8"
    }

    const ICMP_ECHOREPLY: int32
    const ICMP_DEST_UNREACH: int32
    const ICMP_ECHO: int32
    const ICMP_TIME_EXCEEDED: int32
}
