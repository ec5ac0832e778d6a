// Spec: Comparison operators.
package main

type S struct{ f []int }
type A [2]func()
type OK struct {
	a [2]string
	i any
}

func main() {
	var s S
	var a A
	var o OK
	_ = s == s // ERROR "invalid operation: s == s \(struct containing \[\]int cannot be compared\)"
	_ = a == a // ERROR "invalid operation: a == a \(A cannot be compared\)"
	_ = o == o
	var f func()
	_ = f == f // ERROR "invalid operation: f == f \(func can only be compared to nil\)"
	_ = f == nil
	var m map[S]int // ERROR "invalid map key type S"
	_ = m
}
