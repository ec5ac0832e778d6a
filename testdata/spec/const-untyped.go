// Spec: Constants, Constant expressions. Untyped constants are exact; their default types; iota.
package main

import (
	"fmt"
	"math"
)

const (
	Huge = 1 << 100
	Four int8 = Huge >> 98
	third = 1.0 / 3
	maxU  = ^uint64(0)
)

const (
	c0 = iota
	c1 = 1 << iota
	_
	c3
	c4, c5 = iota, iota * 10
	c6, c7
	u    = iota * 42.0
	v
	s = "x"
	t
)

const (
	a1, b1 = iota, -iota
	_, _
	a3, b3
)

type Weekday uint8

const (
	Sunday Weekday = iota
	Monday
)

const (
	KB = 1 << (10 * (iota + 1))
	MB
)

func main() {
	fmt.Println(Four, Huge/(Huge-1), Huge>>97, third*3 == 1, maxU, math.MaxUint64 == maxU)
	fmt.Println(c0, c1, c3, c4, c5, c6, c7, u, v, s, t, a1, b1, a3, b3, Sunday, Monday, KB, MB)
	fmt.Printf("%T %T %T %T %T %T %T\n", 'x', 1, 1.0, 1i, "s", true, 'x'+1.0)
	fmt.Printf("%T %T %T %T\n", 'x'*1, 1/2.0, 2+0i, 1<<3.0)
	const a = 2 + 3.0
	const b = 15 / 4
	const c = 15 / 4.0
	const Θ float64 = 3 / 2
	const Π float64 = 3 / 2.
	const d = 1 << 3.0
	const h = "foo" > "fo"
	const j = true
	const k = 'w' + 1
	const l = j == true
	const Σ = 1 - 0.707i
	const Δ = Σ + 2.0e-4
	const Φ = iota*1i - 1/1i
	fmt.Println(a, b, c, Θ, Π, d, h, j, k, l, Σ, Δ, Φ)
	fmt.Println(-5/3, -5%3, 5/-3, 5%-3, ^1, uint8(^1&0xff), ^uint8(1), -(-128))
	const f32 float32 = 0.1
	fmt.Println(float64(f32), float64(f32) == 0.1, f32 == 0.1)
	const big = 1 << 62
	fmt.Println(big*4/8, int64(big), len([big >> 60]int{}))
	fmt.Println(len("héllo"), len([...]int{9: 1}), cap([3]string{}))
	const real1, imag1 = real(1 + 2i), imag(1 + 2i)
	fmt.Printf("%v %v %T\n", real1, imag1, real1)
	const x = complex(1, 2)
	fmt.Println(x, x*x == -3+4i)
	var i8 int8 = -1 << 7
	var f float32 = 1 << 24
	fmt.Println(i8, f+1 == f, int(2.0), uint('a'), string(rune(0x65e5)), 1.0<<3)
	const e = 1e400 / 1e390
	fmt.Println(e, 0x1p-1074, math.SmallestNonzeroFloat64/2 == 0, math.MaxFloat32)
	func() {
		const iota = 7
		const z = iota
		fmt.Println(z)
	}()
}
