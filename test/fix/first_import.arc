// fixes: 2
namespace fix_first_import

const TEXT = "hello"

func init() int32 {
    log.info(TEXT)
    return 0
}
