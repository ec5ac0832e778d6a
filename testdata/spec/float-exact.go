// Spec: Floating-point operators. float32 is rounded at each step; x*y+z is not fused with explicit conversions.
package main

import (
	"fmt"
	"math"
)

//go:noinline
func mul32(a, b float32) float32 { return a * b }

type F32 float32

func main() {
	a, b := float32(16777216), float32(1)
	fmt.Println(a+b, a+b+b, a+(b+b), float32(float64(a)+float64(b)))
	x, y := float32(0.1), float32(0.2)
	s := x + y
	fmt.Println(s, float64(s), x*y, x/y, float64(x)+float64(y), s == 0.3, x*10 == 1)
	fmt.Println(math.Float32bits(x+y), math.Float32bits(mul32(x, y)), math.Float32bits(x*x*x), math.Float32bits(F2(x)))
	var sum float32
	for i := 0; i < 1000; i++ {
		sum += 0.1
	}
	fmt.Println(sum, math.Float32bits(sum))
	var sum64 float64
	for i := 0; i < 1000; i++ {
		sum64 += 0.1
	}
	fmt.Println(sum64, math.Float64bits(sum64))
	d := 0.1
	fmt.Println(d+0.2 == 0.3, 0.1+0.2 == 0.3, d+0.2)
	big := math.MaxFloat32
	fmt.Println(float32(big)*2, float32(math.MaxFloat32)+1, math.MaxFloat64*d*10)
	inf, nan, negz := math.Inf(1), math.NaN(), math.Copysign(0, -1)
	fmt.Println(inf, -inf, nan, negz, inf-inf, 0*inf, 1/negz, nan == nan, nan != nan, nan < 1, nan >= 1, negz == 0)
	fmt.Println(float32(nan), float32(1e-50), float32(-1e-50), math.Signbit(float64(float32(-1e-50))), -negz, 0-negz)
	var den float32 = math.SmallestNonzeroFloat32
	fmt.Println(den, den/2, den*1.5, float32(1e-45)*0.75)
	p, q, r := 1+math.Ldexp(1, -30), 1-math.Ldexp(1, -30), -1.0
	fmt.Println(float64(p*q)+r, math.FMA(p, q, r))
	fx := F32(3)
	fx /= 7
	fmt.Println(fx, fx*7, fx*7-3)
	fmt.Println(float32(0.1)+0.2, float32(1)/3*3, float32(16777217.0), float32(9007199254740993))
	z := 1.0
	z /= 3
	z *= 3
	z++
	z--
	fmt.Println(z, -z, +z)
}

func F2(x float32) float32 { y := x * 3; y -= 0.3; return y / 7 }
