// A constant that C writes in front of the format.
extern "stdio.h" {
    const P_tmpdir: string
    @allow("unused-result") func print "printf" (@prefix level: string, format: string, ...) int32
}

func main() {
    print("<6>", "%d of %s\n", 3, "x")
    print(P_tmpdir, "/%u\n", 4)
    print("", "plain\n")
}

//= <6>3 of x
//= /tmp/4
//= plain
