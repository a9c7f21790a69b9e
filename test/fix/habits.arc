// fixes: 31 -Wno-missing-license
namespace fix_habits

#define LIMIT 3
static int first = 3
static let second = 4
typedef int32 number

struct point {
    int x;
    char name[16];
}

fn result(n: number) -> int32 {
    let a = (int32)n
    let b = sizeof(number)
    let small = a < LIMIT
    if not small {
        retrun cast<int32>(b)
    }
    return a + first
}

func from_c(int32 n, p: struct point) int32 {
    let k = n
    int x = 3
    unsigned long y = 10UL
    var v = 3
    let mut m = 3
    w := 4
    let a: int32[3]
    let b: [3]uint8

    while (k > 0) {
        k--
    }
    for (int i = 0; i < n; i++) {
        k += i
    }
    for (;;) {
        break
    }
    for j := 0; j < n; j++ {
        k += j
    }
    if n == 1 {
        return 1
    } elif n == 2 {
        return p.x
    } else n == 3 {
        return cast<int32>(y)
    }
    return k + x + v + m + w + a[0] + b[1] + second + "x".len() as int32
}

func last(p: *point) int32 {
    if p == NULL {
        return from_c(1, {}) + result(2)
    }
    return p->x
}

func init() int32 { return last(null) }
