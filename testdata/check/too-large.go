package p

type small [1<<50 - 1]byte
type array [1 << 50]byte // ERROR "^type \[1125899906842624\]byte larger than address space$"

var ok chan [1<<16 - 1]byte
var c chan [1 << 16]byte // ERROR "^channel element type too large \(>64kB\)$"
var m = make(chan struct{ x, y [1 << 15]byte }) // ERROR "^channel element type too large \(>64kB\)$"

func f() chan<- [1 << 16]byte { // ERROR "^channel element type too large \(>64kB\)$"
	p := new([1 << 47][8]int) // ERROR "larger than address space$"
	_ = p
	return nil
}
