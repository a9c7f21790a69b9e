namespace right

// What the bindings of the standard library do not have: each kind of member,
// and right.

extern "linux/hrtimer.h" {
    enum hrtimer_restart { HRTIMER_NORESTART, HRTIMER_RESTART }
}

extern "linux/ip.h" {
    struct iphdr {
        ihl: uint8 : 4
        version: uint8 : 4
        tos: uint8 "__u8"
        tot_len: be16
        ttl: uint8
        union {
            struct { saddr: be32, daddr: be32 }
            addrs: struct { saddr: be32, daddr: be32 }
        }
    }
}

extern "linux/dirent.h" {
    struct linux_dirent64 {
        d_ino: uint64
        d_off: int64
        d_reclen: uint16
        d_name: array<byte> "char []"
    }
}

extern "linux/jiffies.h" {
    let jiffies: usize "unsigned long"
    const HZ: int32
    const MAX_JIFFY_OFFSET: usize
}

extern "linux/kthread.h" {
    struct task_struct
    @fails(err_ptr) func kthread_run(thread: func(data: *void) int32, data: *void, format: string, ...) *task_struct
    func stop_thread "kthread_stop"(*task_struct) int32
}

extern "linux/uuid.h" {
    struct guid "guid_t" {
        bytes "b": array<byte, 16>
    }
}

extern "linux/list.h" {
    struct list_head { next: *list_head, prev: *list_head }
    union sigval "sigval_t"
    func list_empty(head: *const list_head) int32
}

extern "linux/irqflags.h" {
    @result(1) func local_irq_save() usize "unsigned long"
}
