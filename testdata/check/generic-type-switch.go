package p

func f[T any](x T) {
	switch x.(type) { // ERROR "cannot use type switch on type parameter value x \(variable of type T constrained by any\)"
	}
	_ = x.(int) // ERROR "^invalid operation: cannot use type assertion on type parameter value x \(variable of type T constrained by any\)$"
	switch any(x).(type) {
	case int:
	case T:
	}
}
