// Promoted methods count. Spec: Struct types.
package main

type I interface{ M() }
type V struct{}
type P struct{}

func (V) M()  {}
func (*P) M() {}

type SV struct{ V }
type SP struct{ P }
type SPP struct{ *P }
type SI struct{ I }

var a I = SV{}
var b I = &SV{}
var c I = SP{} // ERROR "SP does not implement I \(method M has pointer receiver\)"
var d I = &SP{}
var e I = SPP{}
var f I = SI{}

func main() {}
