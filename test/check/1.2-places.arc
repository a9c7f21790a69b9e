// The words that mean something in one place only are names elsewhere.
struct Shelf { new: int32, for: int32 }

func array(user: int32, self: int32) int32 { return user + self }
let mutating = array(1, 2)
let cast = 1

func use(s: Shelf) int32 {
    return s.for + s.new + thread //~ error: `thread` is not defined here
}
