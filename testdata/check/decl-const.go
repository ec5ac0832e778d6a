package p

const a = 1 + x // ERROR "^undefined: x$"

var v = 1

const b = v // ERROR "^v \(variable of type int\) is not constant$"
const c []int = nil // ERROR "^invalid constant type \[\]int$"
const e, f = 1 // ERROR "^missing init expr for f$"
const g = 1, 2 // ERROR "^extra init expr 2$"
const h = len([2]int{})
const i int = "a" // ERROR "cannot use \"a\" \(untyped string constant\) as int value in constant declaration"
