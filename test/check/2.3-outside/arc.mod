module example.org/ada/outside
