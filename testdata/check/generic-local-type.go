// A type declared inside a generic function depends on its type parameters.
package main

func f[T any](x T) any {
	type box struct{ v T }
	var b box = box{x}
	var y T = b.v
	_ = y
	var i int = b.v // ERROR "cannot use b.v \(variable of type T constrained by any\) as int value in variable declaration"
	_ = i
	return b
}

func main() { f(1) }
