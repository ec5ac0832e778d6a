// Closures: captured variables, functions as arguments and results, generic functions.
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

func apply[T, U any](list []T, f func(T) U) []U {
	out := make([]U, 0, len(list))
	for _, v := range list {
		out = append(out, f(v))
	}
	return out
}

func reduce[T, A any](list []T, a A, f func(A, T) A) A {
	for _, v := range list {
		a = f(a, v)
	}
	return a
}

func filter[T any](list []T, keep func(T) bool) (out []T) {
	for _, v := range list {
		if keep(v) {
			out = append(out, v)
		}
	}
	return
}

func main() {
	list := make([]int, 1000)
	for i := range list {
		list[i] = i
	}
	inc, double := func(x int) int { return x + 1 }, func(x int) int { return 2 * x }
	f := compose(compose(inc, double), compose(double, inc))
	next := counter()
	sum := 0
	for i := 0; i < 5000; i++ {
		limit := i % 700
		some := filter(list, func(x int) bool { return x > limit })
		sum += reduce(apply(some, f), 0, func(a, v int) int { return a + v })
		sum += next()
	}
	for i := 0; i < 20000000; i++ {
		sum += f(i) & next()
	}
	println(sum)
}
