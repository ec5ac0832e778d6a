package p

func f(x float64, y float32, i int, c complex64) {
	_ = complex(x, y) // ERROR "^invalid operation: complex\(x, y\) \(mismatched types float64 and float32\)$"
	_ = complex(i, i) // ERROR "^invalid argument: arguments have type int, expected floating-point$"
	_ = real(x) // ERROR "^invalid argument: argument has type float64, expected complex type$"
	var _ float32 = real(c)
	var _ complex128 = complex(1, x)
	const k = complex(1, 2)
	var _ complex64 = k
	const r = real(k)
	var _ int = r
	var _ int = imag(2i)
}
