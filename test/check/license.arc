// options: -Wmissing-license
namespace license //~ warning: the module names no licence: "GPL" is assumed

func init() int32 {
    return 0
}
