namespace targets

func system() string { return "everywhere" }
