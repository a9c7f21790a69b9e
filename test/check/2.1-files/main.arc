// Every declaration sees every other, so each name is there once.
namespace files

let a = 1

func use() int32 {
    return a + b + files.b //~ error: `files` is not defined here
}
