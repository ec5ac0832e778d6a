package main

type B0 []string
type B1 []string
type S struct{ x int }
type I interface{ M() }
type P struct{}

func (*P) M() {}

func f(b0 B0, b1 B1, pi *int, pf *float64, e error) {
	b0 = b1       // ERROR "cannot use b1 \(variable of slice type B1\) as B0 value in assignment|cannot use b1 \(variable of type B1\) as B0 value in assignment"
	pi = pf       // ERROR "cannot use pf \(variable of type \*float64\) as \*int value in assignment"
	var i I = P{} // ERROR "P does not implement I \(method M has pointer receiver\)"
	_ = i
	var s S = nil // ERROR "cannot use nil as S value in variable declaration"
	_ = s
	s.y = 1     // ERROR "s.y undefined \(type S has no field or method y\)"
	e = "error" // ERROR "string does not implement error \(missing method Error\)"
	S{}.x = 1   // ERROR "cannot assign to S{}.x"
	"abc"[0] = 'x' // ERROR "cannot assign to "
	map[string]S{}["a"].x = 1 // ERROR "cannot assign to struct field map\[string\]S{}\[.a.\].x in map"
	x, y := 1   // ERROR "assignment mismatch: 2 variables but 1 value"
	_, _ = x, y
	var n int = nil // ERROR "cannot use nil as int value in variable declaration"
	_ = n
	_ = nil // ERROR "use of untyped nil in assignment"
	_ = &1  // ERROR "cannot take address of 1"
}

func main() {}
