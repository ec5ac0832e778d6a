package p

var a = b // ERROR "^initialization cycle for a\n\t.*a refers to b\n\t.*b refers to f\n\t.*f refers to a$|initialization cycle"
var b = f()

func f() int { return a }

var s = s // ERROR "^initialization cycle: s refers to itself$"

const c = c // ERROR "initialization cycle: c refers to itself"
