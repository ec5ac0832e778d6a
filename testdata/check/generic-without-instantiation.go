package p

type T[P any] struct{ x P }

func f[P any](x P) {}

func use() {
	var a T // ERROR "^cannot use generic type T\[P any\] without instantiation$"
	_ = a
	g := f // ERROR "^cannot use generic function f without instantiation$"
	_ = g
	var h func(int) = f
	h(1)
	_ = T[int]{1}
	_ = T{1} // ERROR "cannot use generic type T\[P any\] without instantiation"
	var b T[int, string] // ERROR "^too many type arguments for type T: have 2, want 1$"
	_ = b
}
