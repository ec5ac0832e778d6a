package main

type T struct{ a, b, c int }

// Nobody reads the result, but it goes through a pointer: there must be a place for it.
func f(x int) {
	g(x)
}

func g(x int) T { println(x); return T{} }

func main() { f(0) }
