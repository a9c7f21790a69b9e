namespace main_package

import "./a"

func init() int32 {
    return a.ONE
}
