namespace one

namespace two //~ error: a second `namespace` in this file
