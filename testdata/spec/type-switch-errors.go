package main

type I interface{ m() }
type T int
type P struct{}

func (*P) m() {}

func f(x any, i I, n int) {
	switch x.(type) {
	case int:
	case string, int: // ERROR "duplicate case int in type switch"
	case nil:
	case nil: // ERROR "multiple nil cases in type switch|duplicate case nil"
	}
	switch y := x.(type) { // ERROR "^y declared and not used$"
	case int:
	}
	switch i.(type) {
	case T: // ERROR "impossible type switch case: .*T does not implement I \(missing method m\)|impossible type switch case"
	case P: // ERROR "impossible type switch case"
	case *P:
	}
	_ = n.(int)  // ERROR "invalid operation: n \(variable of type int\) is not an interface"
	_ = i.(T)    // ERROR "impossible type assertion: i.\(T\)\n\tT does not implement I \(missing method m\)"
	switch x.(type) {
	case int:
		fallthrough // ERROR "cannot fallthrough in type switch|fallthrough statement out of place"
	case string:
	}
	switch x.(type) {
	default:
	default: // ERROR "multiple defaults"
	}
}

func main() {}
