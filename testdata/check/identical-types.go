// Spec: Type identity.
package main

type T struct{}

var a []byte
var b []uint8 = a
var c []rune = []int32(nil)
var d struct {
	X int "tag"
}
var e struct{ X int } = d // ERROR "cannot use d \(variable of type struct{X int .tag.}\) as struct{X int} value in variable declaration"
var f func(int) = func(x int) {}
var g func(...int) = func([]int) {} // ERROR "cannot use func\(\[\]int\) {} \(value of type func\(\[\]int\)\) as func\(\.\.\.int\) value in variable declaration"
var h interface {
	A()
	B()
}
var i interface {
	B()
	A()
} = h

type U []T
type V []T

var j U
var k V = j // ERROR "cannot use j \(variable of slice type U\) as V value in variable declaration"
var l []T = j

func main() {}
