#include <linux/module.h> //~ error: there is no `#include`: `import` names a package
namespace habits_declarations

#define LIMIT 3 //~ error: there are no macros: `const` names a value, `func` a piece of code
static int first = 3; //~ error: a variable is declared as `let first: int32`
static let second = 4 //~ error: there is no `static`: names that begin with `_` stay in their package
typedef int32 number //~ error: there is no `typedef`: `type number = int32` names a type

fn called(n: number) -> int32 { //~ error: `fn` is called `func` here
    return n + LIMIT
}

static int from_c(struct point *p, const char *name) //~ error: a function is declared as `func from_c(p: *point, name: string) int32`
{
    return 0;
}

func (p *point) from_go(n int32) int32 { //~ error: the receiver is the first parameter: `func from_go(self p: *point)`
    return 0
}

struct point {
    int x; //~ error: a field is declared as `x: int32`
    char name[16]; //~ error: a field is declared as `name: array<byte, 16>`
}

struct line {
    length: int32; //~ error: a field ends at the end of its line, or with `,`
}

func result(n: int32) -> int32 { //~ error: the result stands right behind the parameters, without `->`
    return n
}

func typed(n: int32): int32 { //~ error: the result stands right behind the parameters, without `:`
    return n
}

func of_c(int32 n) int32 { //~ error: a parameter is written `n: int32`
    return n
}

func of_go(n int32) int32 { //~ error: a parameter is written `n: int32`
    return n
}

func given(n: int32 = 3) int32 { //~ error: a parameter has no value of its own
    return n
}
