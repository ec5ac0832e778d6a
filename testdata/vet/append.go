// Elements appended to a slice that nobody reads.
package main

import "fmt"

func add(s []int, x int) {
	s = append(s, x) // ERROR "^result of append is lost: s is a parameter, the caller's slice does not grow$"
}

func addTo(s *[]int, x int) { *s = append(*s, x) }

func added(s []int, x int) []int {
	s = append(s, x)
	return s
}

func named() (s []int) {
	s = append(s, 1)
	return
}

func fill(buf []byte) {
	s := buf[:0]
	s = append(s, 'x')
}

func main() {
	var s []int
	_ = append(s, 1) // ERROR "^result of append call not used$"
	s = append(s)    // ERROR "^append with no values$"
	add(s, 1)
	addTo(&s, 2)
	fmt.Println(added(s, 3), named())
	var t []string
	for _, x := range []string{"a"} {
		t = append(t, x) // ERROR "^result of append is lost: t is never read$"
	}
	var u []string
	u = append(u, "x")
	func() { fmt.Println(u) }()
	fill(nil)
}
