namespace targets

func system() string { return "windows" }
