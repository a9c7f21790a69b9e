// options: --target=host
// A program of the host runs on no kernel that C could ask.
#if kernel_version(6, 4) //~ error: a program for `host` runs on no kernel that it could ask: say which one is meant, as in `--kernel=6.1`
const NEW = 1
#endif

func main() {}
