package p

type I interface{ M() }
type T struct{}

func f(x int, i I, e any) {
	_ = x.(int) // ERROR "^invalid operation: x \(variable of type int\) is not an interface$"
	_ = i.(T) // ERROR "^impossible type assertion: i\.\(T\)"
	_ = e.(T)
	_ = e.(undefined) // ERROR "undefined: undefined"
}
