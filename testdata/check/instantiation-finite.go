// Recursion that makes no new types.
package main

func f[T any](n int) {
	if n > 0 {
		f[T](n - 1)
		f[int](n - 1)
		g[T, string]()
	}
}

func g[A, B any]() { g[B, A](); f[[]int](1) }

func main() { f[string](3) }
