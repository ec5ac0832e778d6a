// Spec: Implementation restriction in Variable declarations.
package main

func f(p int) (r int) { // parameters and results need no use
	return
}

func main() {
	var a int // ERROR "declared and not used: a"
	b := 1    // ERROR "declared and not used: b"
	c, d := 1, 2 // ERROR "declared and not used: c"
	println(d)
	var _ = 3
	f(1)
}
