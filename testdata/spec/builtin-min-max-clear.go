// Spec: Min and max, Clear (Go 1.21).
package main

import (
	"fmt"
	"math"
)

type F float32
type M map[string]int

func clearAny[T []int | map[int]int](x T) T { clear(x); return x }

const c = min(1, 2.5, 'a')

func main() {
	x, y := 3, -4
	fmt.Println(min(x, y), max(x, y, 10), min(x), max("a", "b"), min(2.5, 2), c)
	fmt.Printf("%T %T %T %T\n", max(1, 2.0), min('a', 1), max(F(1), 2), c)
	z, nz, nan, inf := 0.0, math.Copysign(0, -1), math.NaN(), math.Inf(1)
	fmt.Println(min(z, nz), max(nz, z), math.Signbit(min(z, nz)), math.Signbit(max(nz, z)), min(nan, 1), max(1, nan), min(inf, nan), max(-inf, inf), min(1.5, float64(x)))
	var s, t = "b", "a"
	fmt.Println(min(s, t), max(s, t, "c"), min(uint8(200), 100))
	m := M{"a": 1}
	m2 := m
	clear(m)
	m2["b"]++
	fmt.Println(m, len(m2))
	nm := map[float64]int{nan: 1, -nan: 2}
	clear(nm)
	fmt.Println(len(nm))
	sl := []string{"x", "y", "z"}
	clear(sl[1:2])
	fmt.Printf("%q\n", sl)
	clear([]int(nil))
	clear(map[int]int(nil))
	fmt.Println(clearAny([]int{1, 2}), clearAny(map[int]int{1: 2}))
	arr := [3]*int{&x, &y}
	clear(arr[:])
	fmt.Println(arr)
	var f32 float32 = float32(nan)
	fmt.Println(max(f32, 1), min(F(3), F(2)))
}
