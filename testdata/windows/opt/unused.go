package main

type T struct{ n int }

// Nobody reads the result: it has no variable.
func f(x int) {
	g(x)
}

func g(x int) T { println(x); return T{} }

func main() { f(0) }
