// Spec: Terminating statements.
package main

func a() int {
} // ERROR "missing return"

func b(x int) int {
	if x > 0 {
		return 1
	}
} // ERROR "missing return"

func c(x int) int {
	for x < 10 {
		return 1
	}
} // ERROR "missing return"

func d(xs []int) (r int) {
	for range xs {
		return 1
	}
} // ERROR "missing return"

func e() int {
	{
		println()
	}
} // ERROR "missing return"

var f = func() int {
	println()
} // ERROR "missing return"

func main() { _, _, _, _, _, _ = a, b, c, d, e, f }
