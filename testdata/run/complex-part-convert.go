// The parts of a complex value made in the same expression, converted to integers.
package main

import "fmt"

type pair struct{ x, y float64 }

//go:noinline
func pairOf(x, y float64) pair { return pair{x, y} }

func main() {
	a, b := 3.75, -2.5
	i := 7
	fmt.Println(int(real(complex(a, b))), int64(imag(complex(a, b))), int32(real(complex(b, a))), uint8(real(complex(a, b))))
	fmt.Println(uint32(real(complex(a, b))), uint64(imag(complex(b, a))), int16(imag(complex(float64(i), a+b))), int8(imag(complex64(complex(a, b)))))
	fmt.Println(int(pair{a, b}.x), int32(pair{a, b}.y), int(pairOf(a, b).y), int(real(complex(float64(i), b))*imag(complex(b, a))))
}
