// Assigning is not using.
package main

func main() {
	x := 1 // ERROR "declared and not used: x"
	x = 2
	var y int // ERROR "declared and not used: y"
	y, _ = 1, 2
	var s struct{ f int }
	s.f = 1
	var p *int
	*p = 1
	var a [3]int
	a[0] = 1
	z := 0
	z++
	z += 1
}
