namespace other
