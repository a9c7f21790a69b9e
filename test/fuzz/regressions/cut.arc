func f() {
    let x = 1
