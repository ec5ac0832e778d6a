// Spec: complex types, Manipulating complex numbers. Both sizes, constants, division by zero and infinities.
package main

import (
	"fmt"
	"math"
)

type C complex64

func main() {
	var a = complex(2, -2)
	const b = complex(1.0, -1.4)
	x := float32(math.Cos(math.Pi / 2))
	var c64 = complex(5, -x)
	var s int = complex(1, 0)
	fmt.Printf("%v %v %T %v\n", a, b, c64, s)
	var rl = real(c64)
	var im = imag(a)
	const c = imag(b)
	fmt.Printf("%T %v %v %T\n", rl, im, c, im)
	z, w := complex(1, 2), complex(-3, 0.5)
	fmt.Println(z+w, z-w, z*w, z/w, -z, z == w, z != w, z*z == -3+4i)
	z += 1
	z *= 1i
	z /= 2
	z -= w
	fmt.Println(z)
	var k complex64 = complex64(w)
	k = k * k / (k + 1)
	fmt.Println(k, C(k)*2, real(k), imag(k), complex128(k) == complex128(C(k)))
	zero, one := complex(0, 0), complex(1, 0)
	inf := complex(math.Inf(1), 0)
	nan := complex(math.NaN(), 1)
	for _, p := range [][2]complex128{{one, zero}, {zero, zero}, {1 + 1i, zero}, {-1 - 1i, zero}, {inf, one}, {one, inf}, {inf, inf},
		{inf, zero}, {zero, inf}, {nan, one}, {one, nan}, {nan, zero}, {complex(1, math.Inf(-1)), 2 + 3i}, {2 + 3i, complex(math.Inf(1), math.Inf(1))},
		{1e308 + 1e308i, 1e308 + 1e308i}, {1e-320 + 1i, 1e-300i}} {
		fmt.Println(p[0], p[1], p[0]/p[1], p[0]*p[1])
	}
	var z32, o32 complex64 = 0, 1
	fmt.Println(o32/z32, z32/z32, complex64(inf)/2, (3+4i)/(o32+1i))
	fmt.Println(complex(math.Copysign(0, -1), 0), -complex(0, 0), complex(1, math.Copysign(0, -1)))
	var e any = 1i
	_, ok := e.(complex128)
	fmt.Println(ok, e == 1i, e == complex64(1i), map[complex128]int{1i: 5}[1i])
	fmt.Printf("%.2f %6.1f %g %e %T\n", 1.234+5.678i, 1+2i, complex64(0.1+0.2i), 3i, 2i*2i)
	const huge = 1e400i / 1e399
	fmt.Println(huge, real(1.5), imag('a'), complex(1, 'a'))
	arr := [2]complex64{1: 2 + 1i}
	arr[0] += arr[1] * arr[1]
	p := &arr[0]
	*p -= 1
	fmt.Println(arr, *p)
	f := func(c complex128) (complex128, complex64) { return c * 2, complex64(c) }
	fmt.Println(f(1 + 1i))
	println(1+2i, complex64(3))
}
