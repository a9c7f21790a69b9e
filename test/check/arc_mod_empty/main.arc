namespace arc_mod_empty

func init() int32 {
    return 0
}
