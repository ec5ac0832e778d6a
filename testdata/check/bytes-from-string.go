package p

type B byte
type S []B

/* The bytes of a string go to what []byte can be assigned to, no further. */
func f(s S, b []byte, n []int) {
	_ = append(s, "x"...) // ERROR "^cannot use \"x\" \(untyped string constant\) as \[\]B value in argument to append$"
	copy(s, "x")          // ERROR "^invalid copy: arguments s \(variable of slice type S\) and \"x\" \(untyped string constant\) have different element types B and byte$"
	copy(n, "x")          // ERROR "^invalid copy: arguments n \(variable of type \[\]int\) and \"x\" \(untyped string constant\) have different element types int and byte$"
	copy(b, nil)          // ERROR "^invalid copy: argument must be a slice; have untyped nil$"
	_ = append(b, "x"...)
	copy(b, "x")
}

func g[T []byte | string, M map[int]int | []int](b []byte, x T, m M) {
	_ = append(b, x...)
	copy(b, x)
	clear(x) // ERROR "^invalid argument: cannot clear x \(variable of type T constrained by \[\]byte \| string\): argument must be \(or constrained by\) map or slice$"
	clear(m)
}
