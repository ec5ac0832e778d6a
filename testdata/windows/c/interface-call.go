package main

type I interface {
	A() int
	B(x int) string
}

// The method is slot 1 of the itab; the data word is its receiver.
//
//go:noinline
func f(i I) string { return i.B(2) }

type T int

func (T) A() int       { return 0 }
func (T) B(int) string { return "" }

func main() { f(T(0)) }
