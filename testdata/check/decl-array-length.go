package p

var n = 3

const m = -1

type A [n]int // ERROR "^invalid array length n$"
type B [m]int // ERROR "invalid array length m \(untyped int constant -1\)"
type C [1.5]int // ERROR "^array length 1\.5 \(untyped float constant\) must be integer$"
type D ["a"]int // ERROR "array length \"a\" \(untyped string constant\) must be integer"
type E [x]int // ERROR "^undefined array length x or missing type constraint$"
type F [2.0]int

func f(k int) {
	var a [k + 1]int // ERROR "^array length k \+ 1 \(value of type int\) must be constant$"
	_ = a
	var b [...]int // ERROR "invalid use of \[\.\.\.\] array \(outside a composite literal\)"
	_ = b
}
