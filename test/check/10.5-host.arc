// options: --target=host
// The names of a program of the host.
func main(n: int32) int32 { return n } //~ error: `main` is called by the system and takes no parameters
func init(s: string) bool { return true }
