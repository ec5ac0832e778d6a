// Spec: Conversions between numeric types. Out of range float to integer as gc does it on amd64.
package main

import (
	"fmt"
	"math"
)

func main() {
	fs := []float64{0, 1.9, -1.9, 127.5, 128, 255.9, 256, -129, 65536.5, 2147483647.5, 2147483648, -2147483649, 4294967296.5,
		9.2e18, 9.3e18, 1.8e19, 1.9e19, -9.3e18, 1e300, math.Inf(1), math.Inf(-1), math.NaN(), -0.5}
	for _, f := range fs {
		fmt.Println(f, int8(f), int16(f), int32(f), int64(f), int(f), uint8(f), uint16(f), uint32(f))
	}
	for _, f := range []float64{0, 1.9, 9.3e18, 1.8e19, 4294967296.5} {
		fmt.Println(uint64(f), uintptr(f), uint(f), uint64(float32(f)), int64(float32(f)))
	}
	ints := []int64{0, -1, 1 << 24, 1<<24 + 1, 1<<53 + 1, math.MaxInt64, math.MinInt64, -1 << 31, 0x123456789abcdef0}
	for _, i := range ints {
		fmt.Println(float32(i), float64(i), float64(uint64(i)), float32(uint64(i)), int8(i), uint8(i), int16(i), uint16(i), int32(i), uint32(i), uint64(i))
	}
	var i8 int8 = -1
	var u8 uint8 = 0xff
	fmt.Println(uint64(i8), uint32(i8), uint16(i8), int64(u8), int8(u8), int16(int8(u8)), uint64(int32(i8)))
	fmt.Println(float32(u8), float64(i8), float32(math.MaxUint64), float64(uint64(math.MaxUint64)))
	v := uint16(0x10F0)
	fmt.Printf("%#x\n", uint32(int8(v)))
	fmt.Println(uint64(math.MaxUint64) == uint64(1<<64-1), int32(v), rune(u8), byte(v))
	c := complex64(complex(0.1, 0.2))
	fmt.Println(c, complex128(c), real(complex128(c)) == 0.1)
}
