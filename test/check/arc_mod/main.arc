namespace arc_mod

func init() int32 {
    return 0
}
