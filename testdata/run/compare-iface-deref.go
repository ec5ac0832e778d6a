package main

import "fmt"

func try(f func()) {
	defer func() { fmt.Println(recover()) }()
	f()
}

// Both operands are evaluated before the dynamic type decides.
func main() {
	var x any
	var p *int
	var s []int
	try(func() { fmt.Println(x == *p) })
	try(func() { fmt.Println(*p == x) })
	try(func() { fmt.Println(x == s[1]) })
	n := 3
	p = &n
	x = 3
	try(func() { fmt.Println(x == *p, *p == x) })
}
