namespace targets

func system() string { return "darwin" }
