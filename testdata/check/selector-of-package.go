package p

import "fmt"
import "unsafe"

type T struct{ a int }

func (T) m() {}

type P struct{ *T }

func f(t T, p P, n int) {
	fmt.println() // ERROR "^undefined: fmt\.println \(but have Println\)$"
	fmt.STRINGER() // ERROR "^undefined: fmt\.STRINGER \(but have Stringer\)$"
	fmt.Prnt()     // ERROR "^undefined: fmt\.Prnt$"
	_ = unsafe.Offsetof(n)   // ERROR "^invalid argument: n is not a selector expression$"
	_ = unsafe.Offsetof(t.b) // ERROR "^invalid argument: T has no single field b$"
	_ = unsafe.Offsetof(t.m) // ERROR "^invalid argument: t\.m is a method value$"
	_ = unsafe.Offsetof(p.a) // ERROR "^invalid argument: field a is embedded via a pointer in P$"
	_ = unsafe.Offsetof((p.T))
	var g float64 = max(1, 1<<n) // ERROR "^declared and not used: g$" "^cannot use max\(1, 1 << n\) \(value of type int\) as float64 value in variable declaration$"
}
