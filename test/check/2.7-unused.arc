// Imports, locals and private functions that nobody uses.
import "github.com/arc-lang/linux/kernel/log" //~ warning: `log` is imported, but not used
import "github.com/arc-lang/linux/kernel/errno"

func _nobody() { //~ warning: private function `_nobody` is not used
}

@allow("unused-function")
func _meant() {
}

func use(file: int32) int32 {
    let unused = 3 //~ warning: nothing reads the local `unused`
    let written = 3 //~ warning: nothing reads the local `written`
    let _ = 4

    written = 5
    {
        let file = 3            // hides the parameter
        file++ //~ warning: nothing reads the value that `file` gets here
    }
    return file - errno.EINVAL
}
