# what is read before a call that writes it is read after
s/(first & memory && second & EFFECT_WRITE))/(first \& memory \& second \& EFFECT_WRITE))/
