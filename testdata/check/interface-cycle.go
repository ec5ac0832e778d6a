package main

type A interface{ B } // ERROR "invalid recursive type A\n.*A refers to B\n.*B refers to A"
type B interface{ A }

type C interface{ m() C }
type D interface {
	m(interface{ D })
}

func main() {}
