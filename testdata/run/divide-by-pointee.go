// A quotient whose divisor is a dereference.
package main

func quotients(a, b *float64, i, j *int32, u, v *uint) (float64, int32, uint) {
	return *a / *b, *i / *j, *u / *v
}

func main() {
	a, b, i, j, u, v := 7.0, 2.0, int32(7), int32(-2), uint(9), uint(2)
	println(quotients(&a, &b, &i, &j, &u, &v))
}
