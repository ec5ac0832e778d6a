package p

func add[T int | string](a, b T) T { return a + b }
func sub[T int | string](a, b T) T { return a - b } // ERROR "operator - not defined on a \(variable of type T constrained by int \| string\)"
func less[T any](a, b T) bool      { return a < b } // ERROR "type parameter T cannot use operator <"
func conv[T ~int](x T) int         { return int(x) }
func conv2[T any](x T) int         { return int(x) } // ERROR "cannot convert x \(variable of type T constrained by any\) to type int"
func zero[T any]() T               { return 0 } // ERROR "cannot use 0 \(untyped int constant\) as T value in return statement"
func one[T ~int | ~float64]() T    { return 1 }
func call[T func()](f T)           { f() }
func idx[T []int | [3]int](x T) int { return x[0] }
func rng[T []int](x T) {
	for range x {
	}
}
