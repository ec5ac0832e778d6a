// Arguments whose type is a type parameter: every type of its constraint must fit.
package main

import "fmt"

type Number interface{ ~int | ~float64 }

func f[P any, N Number, I ~int | ~int8, S fmt.Stringer](p P, n N, i I, s S) {
	fmt.Printf("%v %T\n", p, p)
	fmt.Printf("%s\n", p) // ERROR "^fmt.Printf format %s has arg p of wrong type P$"
	fmt.Printf("%d\n", n) // ERROR "^fmt.Printf format %d has arg n of wrong type N \(contains ~float64\)$"
	fmt.Printf("%d\n", i)
	fmt.Printf("%s\n", s)
}

type S string

func (s S) String() string { return string(s) }

func main() { f(1, 2, 3, S("")) }
