namespace entry

func init() int32 { //~ note: `init` is declared here
    return 0
}

func init_module() int32 { //~ error: the module has two functions that start it: `init` and `init_module`
    return 0
}

func exit(code: int32) { //~ error: `exit` is called by the system and takes no parameters
}

func cleanup_module() { //~ error: the module has two functions that end it: `exit` and `cleanup_module`
}
