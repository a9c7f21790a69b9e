# 16 bits are computed as an int and not cut off
s/return bits == 8 || bits == 16;/return bits == 8;/
