package main

func f(a complex128, x float32) (complex128, complex64, float64) {
	return a*2i + 1, complex(x, 0.5), imag(a)
}

func main() { f(0, 0) }
