package p

type small interface{ int8 | int16 }
type texts interface{ string | []byte }
type M interface{ m() }
type S struct{}

func constants[T small, A any]() {
	_ = T(300) // ERROR "^cannot convert 300 \(untyped int value\) to type T: constant 300 overflows int8 \(in T\)$"
	_ = T(1.5) // ERROR "^cannot convert 1\.5 \(untyped float value\) to type T: cannot convert 1\.5 \(untyped float constant\) to type int8 \(in T\)$"
	_ = A(1)   // ERROR "^cannot convert 1 \(untyped int value\) to type A: A does not contain specific types$"
	_ = T(100)
}

func values[T small, U texts, L []int | []string](t T, u U, s []int) {
	_ = []byte(t) // ERROR "^cannot convert t .* to type \[\]byte: cannot convert int8 \(in T\) to type \[\]byte\n\tcannot assign int8 \(in T\) to \[\]byte$"
	_ = T(u)      // ERROR "^cannot convert u .* to type T: cannot convert string \(in U\) to type int8 \(in T\)$"
	_ = L(s)      // ERROR "^cannot convert s .* to type L: cannot convert \[\]int to type \[\]string \(in L\)\n\tcannot assign \[\]int to \[\]string \(in L\)$"
	_ = M(t)      // ERROR "^cannot convert t .* to type M: cannot convert int8 \(in T\) to type M\n\tint8 does not implement M \(missing method m\)$"
	var m M = t   // ERROR "^cannot use t \(variable of type T constrained by small\) as M value in variable declaration$"
	var k interface{ m() } = t // ERROR "^cannot use t .* as interface{m\(\)} value in variable declaration: cannot assign int8 \(in T\) to interface{m\(\)}\n\tint8 does not implement interface{m\(\)} \(missing method m\)$"
	_, _ = m, k
}

func none[T interface { int; string }](t T) {
	_ = -t // ERROR "^invalid operation: operator - not defined on t \(variable of type T constrained by interface{int; string} with empty type set\)$"
}

func complexes[F float32 | float64, C complex64 | complex128](f F, c C) {
	_ = complex(f, f) // ERROR "^f \(variable of type F constrained by float32 \| float64\) not supported as argument to built-in complex for go1\.18 \(see go\.dev/issue/50937\)$"
	_ = real(c)       // ERROR "^c \(variable of type C constrained by complex64 \| complex128\) not supported as argument to built-in real for go1\.18 \(see go\.dev/issue/50937\)$"
	_ = imag(f)       // ERROR "^invalid argument: argument has type F, expected complex type$"
}
