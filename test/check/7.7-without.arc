// What C calls for a closure that captures nothing takes the same otherwise.
extern "linux/sort.h" {
    func sort(base: *void, count: usize, size: usize, @noescape compare: func(a: *const void, b: *const void) int32)
    func sort_all(base: *void, size: usize, @noescape compare: func(a: *const void, b: *const void) int32)
    @without_env(sort_all) func sort_r(base: *void, count: usize, size: usize, @noescape compare: func(a: *const void, b: *const void, @env data: *const void) int32, @env data: *const void) //~ error: `sort_all` does not take what `sort_r` takes, but for `@env`
    @without_env(sort_some) func sort_s(base: *void, @env data: *const void) //~ error: `@without_env` names the function that is called for a closure without captures
    @without_env("sort") func sort_t(base: *void, @env data: *const void) //~ error: `@without_env` names the function that is called for a closure without captures
}
