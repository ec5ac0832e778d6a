// Spec: Integer overflow.
package main

import "fmt"

func main() {
	var i8 int8 = 127
	i8++
	var u8 uint8 = 0
	u8--
	var i16 int16 = -32768
	i16--
	var u16 uint16 = 65535
	u16 += 2
	var i32 int32 = 1 << 30
	i32 *= 4
	var u32 uint32 = 1 << 31
	u32 <<= 1
	var i64 int64 = -1 << 63
	i64 = -i64
	var u64 uint64 = 0
	u64--
	fmt.Println(i8, u8, i16, u16, i32, u32, i64, u64)
	a, b := int8(-128), int8(-1)
	fmt.Println(a/b, a%b, -a, ^a, a&^b, a>>7, uint8(a)>>7)
	x, y := int32(-2147483648), int32(-1)
	fmt.Println(x/y, x%y)
	p, q := int64(-1<<63), int64(-1)
	fmt.Println(p/q, p%q)
}
