namespace entry_result

func init() bool { //~ error: `init` starts the module and gives nothing, or a number that says whether it failed, as `int32` does; not `bool`
    return true
}

func exit() int32 { //~ error: `exit` ends the module and gives no result
    return 0
}
