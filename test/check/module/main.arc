namespace module

import "example.org/me/module/sub"
import "./deep"
import "example.org/me/module/bad-name" //~ error: `bad-name` is no name: give the import one
import "example.org/you/other" //~ error: package `example.org/you/other` not found
import "example.org/me/module/sbu" //~ error: package `example.org/me/module/sbu` not found

func init() int32 {
    return sub.ONE + deep.TWO
}
