// Spec: Arithmetic operators, shifts.
package main

import "fmt"

func main() {
	var s uint = 33
	var i = 1 << s
	var j int32 = 1 << s
	var k = uint64(1 << s)
	var m int8 = -128
	fmt.Println(i, j, k, m>>s, m>>1, uint8(m)>>3)
	for _, n := range []uint{0, 1, 31, 32, 63, 64, 65, 200} {
		fmt.Println(n, uint32(1)<<n, int64(-8)>>n, uint64(1)<<n, int32(-8)>>n)
	}
	neg := -1
	defer func() { fmt.Println(recover()) }()
	fmt.Println(1 << neg)
}
