// A declared function is never nil.
package main

import "fmt"

type T struct{ f func() }

func (T) m() {}
func f()     {}
func g[P any](P) {}

func main() {
	v := f
	var t T
	println(f == nil)           // ERROR "^comparison of function f == nil is always false$"
	println(nil != f)           // ERROR "^comparison of function f != nil is always true$"
	println(fmt.Println == nil) // ERROR "^comparison of function Println == nil is always false$"
	println(t.m == nil)         // ERROR "^comparison of function m == nil is always false$"
	println(g[int] == nil)      // ERROR "^comparison of function g == nil is always false$"
	println(v == nil, t.f == nil)
}
