package p

type T struct{ n int }

func f(x int, t T) {
	x() // ERROR "^invalid operation: cannot call non-function x \(variable of type int\)$"
	t.n(1) // ERROR "cannot call non-function t\.n \(variable of type int\)"
	1() // ERROR "cannot call non-function 1"
	nil() // ERROR "cannot call non-function nil"
}
