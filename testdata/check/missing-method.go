// Spec: Implementing an interface.
package main

type I interface{ M() int }

type A struct{}
type B struct{}
type C struct{}
type D struct{}
type E struct{ M int }

func (B) m() int   { return 0 }
func (C) M() string { return "" }
func (*D) M() int  { return 0 }

var a I = A{}  // ERROR "cannot use A{} \(value of struct type A\) as I value in variable declaration: A does not implement I \(missing method M\)"
var b I = B{}  // ERROR "B does not implement I \(missing method M\)\n\t\thave m\(\) int\n\t\twant M\(\) int"
var c I = C{}  // ERROR "C does not implement I \(wrong type for method M\)\n\t\thave M\(\) string\n\t\twant M\(\) int"
var d I = D{}  // ERROR "D does not implement I \(method M has pointer receiver\)"
var e I = E{}  // ERROR "E does not implement I \(E.M is a field, not a method\)|missing method M"
var f I = &D{}
var g I = 1    // ERROR "cannot use 1 \(constant of type int\) as I value in variable declaration: int does not implement I \(missing method M\)"

func main() {}

func (*A) m() int { return 0 }

var h I = A{} // ERROR "A does not implement I \(missing method M\)$"
