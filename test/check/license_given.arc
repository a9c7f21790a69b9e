// options: -Wmissing-license --license=GPL
namespace license_given

func init() int32 {
    return 0
}
