// Calls of func values that are known, and of one that is not.
package main

func compose(f, g func(int) int) func(int) int {
	return func(x int) int { return g(f(x)) }
}

func counter() func() int {
	n := 0
	return func() int {
		n++
		return n
	}
}

func known(x int) int {
	inc, double := func(x int) int { return x + 1 }, func(x int) int { return 2 * x }
	return compose(inc, double)(x)
}

func counts() (n int) {
	next := counter()
	for i := 0; i < 3; i++ {
		n += next()
	}
	return n
}

func changed(x int) int {
	f := func(x int) int { return x + 1 }
	if x > 3 {
		f = func(x int) int { return x + 2 }
	}
	return f(x)
}

func main() {
	println(known(3), counts(), changed(3), changed(4))
}
