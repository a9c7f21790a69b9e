// refused: jiffies
namespace variable_type

extern "linux/jiffies.h" {
    let jiffies: uint32
}
