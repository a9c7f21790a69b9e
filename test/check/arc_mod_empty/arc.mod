// Says no path.	//~ error: `arc.mod` does not say `module PATH`
