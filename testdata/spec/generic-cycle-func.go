package main

type L[T any] struct{ x T }

func inst[T any](n int) { // ERROR "instantiation cycle"
	if n > 0 {
		inst[L[T]](n - 1)
	}
}

func fine[T any](n int) {
	if n > 0 {
		fine[T](n - 1)
		fine[int](n - 1)
	}
}

func main() { inst[int](3); fine[string](2) }
