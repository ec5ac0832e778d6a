// A directive above a declaration that cannot have it is reported when all else is right.
//
//go:build linux

package main

//go:noinline // ERROR "^misplaced compiler directive$"
var x int

//go:generate true
//go:noinline
func f() { _ = x }

//go:nosplit // ERROR "^misplaced compiler directive$"

type T int

const s = `
//go:noinline
`

func main() {
	//go:norace // ERROR "^misplaced compiler directive$"
	type U int
	var (
		a int
		//go:norace // ERROR "^misplaced compiler directive$"
		b int
	)
	_, _ = a, b
	/*
	//go:norace
	*/
}
