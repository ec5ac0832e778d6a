// Spec: Arithmetic operators. Truncated division, limits, shifts of every width and count, wrap around.
package main

import (
	"fmt"
	"math"
)

func try(f func()) {
	defer func() { fmt.Println(recover()) }()
	f()
}

func shifts[T int8 | int16 | int32 | int64 | uint8 | uint16 | uint32 | uint64](x T) {
	for _, n := range []uint{0, 1, 7, 8, 15, 16, 31, 32, 33, 63, 64, 65, 1 << 40} {
		fmt.Print(x<<n, " ", x>>n, " ")
	}
	fmt.Println()
}

func main() {
	for _, p := range [][2]int{{5, 3}, {-5, 3}, {5, -3}, {-5, -3}} {
		fmt.Println(p[0]/p[1], p[0]%p[1])
	}
	for _, x := range []int{11, -11} {
		fmt.Println(x/4, x%4, x>>2, x&3)
	}
	m8, m16, m32, m64 := int8(math.MinInt8), int16(math.MinInt16), int32(math.MinInt32), int64(math.MinInt64)
	one := -1
	fmt.Println(m8/int8(one), m8%int8(one), m16/int16(one), m32/int32(one), m32%int32(one), m64/int64(one), m64%int64(one))
	fmt.Println(-m8, -m64, m8-1, m64-1, m8*m8, m64*int64(one))
	var u8 uint8 = 255
	var u32 uint32 = 1 << 31
	fmt.Println(u8+1, u8*u8, -u8, ^u8, u8<<1, u8<<1>>1, u32*2, u32<<1>>1, ^u32, u32-u32-1)
	shifts(int8(-77))
	shifts(int16(-12345))
	shifts(int32(math.MinInt32))
	shifts(int64(math.MinInt64))
	shifts(int64(0x123456789abcdef))
	shifts(uint8(200))
	shifts(uint16(0xbeef))
	shifts(uint32(0xdeadbeef))
	shifts(uint64(math.MaxUint64))
	try(func() { z := 0; fmt.Println(1 / z) })
	try(func() { z := 0; fmt.Println(1 % z) })
	try(func() { z := uint8(0); fmt.Println(7 / z) })
	try(func() { n := -1; fmt.Println(1 << n) })
	try(func() { n := int8(-5); fmt.Println(uint32(1) >> n) })
	try(func() { n := -1; x := 1; x <<= n })
	try(func() { z := 0.0; fmt.Println(1/z, -1/z, z/z, math.Mod(1, z)) })
	fmt.Println(6&^3, 6|3, 6^3, 6&3, ^6, -7&^2)
	x := 7
	x &^= 2
	x |= 8
	x ^= 1
	x %= 5
	x <<= 3
	x >>= 1
	fmt.Println(x, "a"+"b"+string('c'))
	s := "x"
	s += "y" + s
	fmt.Println(s, +x, - -x, !(x > 3) || x != 3 && x >= 2)
	var a, b uint8 = 200, 100
	fmt.Println(a+b > 40, int(a)+int(b), (a+b)/2, a/b*b+a%b == a, a-b-b-b)
	var i8 int8 = 127
	i8++
	fmt.Println(i8, uint16(i8), uint32(int32(i8)), int64(uint8(i8)))
}
