// A struct that owns what it holds is released at the end of its local's block.
import "github.com/arc-lang/kernel/log"
import "github.com/arc-lang/kernel/memory"

@owned(release)
struct Buffer {
    name: string
    bytes: *byte

    func make(name: string, size: usize) (Buffer, int32) {
        let b: Buffer = {name: name, bytes: null}

        if size == 0 {
            return (Buffer{}, -22)
        }
        b.bytes = try memory.allocate<byte>(size)
        return (b, 0)
    }

    func release(self b: *Buffer) {
        if b.bytes != null {
            log.info("release ${b.name}")
            memory.free(b.bytes)
        }
    }
}

// It is a part of what is owned itself.
@owned(close)
struct Device {
    buffer: Buffer
    numbers: vector<int32>

    func close(self d: *Device) {
        log.info("close")
        d.numbers.release()
        d.buffer.release()
    }
}

func fill(b: Buffer, value: byte) {
    b.bytes[0] = value
}

func plain(name: string) Buffer {
    let b: Buffer = {name: name, bytes: memory.allocate<byte>(1)}
    defer log.info("made ${name}")

    return b
}

func device() int32 {
    let d: Device = {}

    try d.numbers.push(7)
    d.buffer.name = "device"
    d.buffer.bytes = try memory.allocate<byte>(1)
    return d.numbers[0]
}

func two(size: usize) int32 {
    let first = try Buffer.make("first", 1)
    let second = try Buffer.make("second", size)

    fill(second, 9)
    return second.bytes[0]
}

func rounds() int32 {
    for i in 0..3 {
        let b = try Buffer.make("round", 1)

        if i == 1 {
            break
        }
        log.info("${i}")
    }
    {
        let inner = plain("inner")

        if inner.bytes == null {
            return -12
        }
        fill(inner, 1)
    }
    return 1
}

func run() int32 {
    log.info("${try two(2)}")
    log.info("${two(0)}")
    log.info("${try device()}")
    return rounds()
}

func main() int32 {
    log.info("${run()}")
    return 0
}

//= release second
//= release first
//= 9
//= release first
//= -22
//= close
//= release device
//= 7
//= 0
//= release round
//= release round
//= made inner
//= release inner
//= 1
