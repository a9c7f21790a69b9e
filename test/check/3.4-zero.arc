// What has no zero must be given a value.
enum Speed { SLOW = 1, FAST }
struct Car { speed: Speed, doors: int32 }
struct View { total: &int32 }

let speed: Speed //~ error: `speed` needs a value: zero is none of `Speed`
let cars: array<Car, 2> //~ error: `cars` needs a value: zero is none of `array<Car, 2>`
let fine: Car = {speed: Speed.FAST}

func locals() int32 {
    let a: Speed //~ error: `a` needs a value: zero is none of `Speed`
    let b: Car //~ error: `b` needs a value: zero is none of `Car`
    let c: Car = {doors: 4} //~ error: member `speed` must be given: its type has no zero
    let d: View //~ error: `d` needs a value: zero is none of `View`
    let e: View = {} //~ error: member `total` must be given: its type has no zero
    let f: int32
    return f
}
