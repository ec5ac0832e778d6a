package p

type M map[[]int]string // ERROR "^invalid map key type \[\]int$"

type S struct{ f func() }

var m map[S]int // ERROR "invalid map key type S"
var ok map[any]int

func f() {
	_ = map[func()]int{} // ERROR "invalid map key type func\(\)"
}
