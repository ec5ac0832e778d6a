// Spec: Handling panics. Deferred functions run, then the program ends with status 2.
package main

import "fmt"

type E struct{ s string }

func (e E) Error() string { return "E: " + e.s }

func main() {
	defer fmt.Println("deferred")
	defer func() { panic(E{"replaced"}) }()
	panic("first")
}
