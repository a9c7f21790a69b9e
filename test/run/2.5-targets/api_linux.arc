namespace targets

func system() string { return "linux" }
