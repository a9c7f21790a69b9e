/// A driver.
// <- comment.documentation
namespace driver
// <- keyword
//        ^ module
import log "github.com/arc-lang/kernel/log"
// <- keyword.import
//     ^ module
//          ^ string

const LIMIT: usize = 0x10
// <- keyword
//    ^ constant
//         ^ punctuation.delimiter
//           ^ type.builtin
//                 ^ operator
//                   ^ number

@param(perm: 0o644, desc: "How many")
// <- attribute
//^ attribute
//    ^ punctuation.bracket
//     ^ property
//                         ^ string
let count: int32 = 1
//  ^ variable

struct Device<T> {
// <- keyword
//     ^ type
//           ^ punctuation.bracket
//            ^ type
//               ^ punctuation.bracket
    data: *user const T
//  ^ property
//        ^ operator
//         ^ keyword
//              ^ keyword
//                    ^ type
    size: fs.size_t
//        ^ module
//           ^ type
    mutating reset(self d: *Device) { d.size = 0 }
//  ^ keyword
//           ^ function
//                 ^ keyword
//                      ^ variable.parameter
//                                           ^ operator
}

enum Mode: uint8 { OFF, ON = 1 }
// <- keyword
//   ^ type
//                 ^ constant
//                      ^ constant

#if target_os(linux)
// <- keyword.directive
//  ^ function.call
extern "linux/slab.h" {
// <- keyword
//     ^ string
    func kmalloc(size: usize, ...) *void "void *"
//  ^ keyword.function
//       ^ function
//                            ^ operator
//                                       ^ string
}
#endif
// <- keyword.directive

func init(dev: *Device<int32>) int32 {
// <- keyword.function
//   ^ function
//        ^ variable.parameter
    // A comment.
//  ^ comment
    let p = try memory.allocate<byte>(LIMIT)
//          ^ keyword.exception
//                     ^ function.method.call
//                             ^ punctuation.bracket
//                              ^ type.builtin
    defer log.info("got ${p[0]}\n")
//  ^ keyword
//            ^ function.method.call
//                 ^ string
//                      ^ punctuation.special
//                          ^ number
//                            ^ punctuation.special
//                             ^ string.escape
    outer: for i in 0..count {
//  ^ label
//         ^ keyword.repeat
//             ^ variable
//               ^ keyword
//                   ^ operator
        if p == null && !true { break outer }
//      ^ keyword.conditional
//           ^ operator
//              ^ constant.builtin
//                      ^ operator
//                       ^ boolean
//                              ^ keyword.repeat
//                                    ^ label
    }
    dev.on_read((req: *Request) => { return })
//      ^ function.method.call
//               ^ variable.parameter
//                              ^ operator
//                                   ^ keyword.return
    return sizeof<Device>() < 'a'
//         ^ keyword.operator
}
