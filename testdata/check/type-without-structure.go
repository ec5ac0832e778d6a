package p

type T undefined // ERROR "^undefined: undefined$"

/* What is done with T is still checked; operands of type T say nothing more. */
func f(c T, n int) {
	c = 1         // ERROR "^cannot use 1 \(untyped int constant\) as T value in assignment$"
	c = n         // ERROR "^cannot use n \(variable of type int\) as T value in assignment$"
	c = nil       // ERROR "^cannot use nil as T value in assignment$"
	_ = T(1)      // ERROR "^cannot convert 1 \(untyped int constant\) to type T$"
	_ = make(T)   // ERROR "^invalid argument: cannot make T: type must be slice, map, or channel$"
	_ = c == n    // ERROR "^invalid operation: c == n \(mismatched types T and int\)$"
	n = c
	<-c
	c()
	_ = c[:]
	_ = -c
}
