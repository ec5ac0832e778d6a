// Spec: Conversions between numeric types.
package main

import (
	"fmt"
	"math"
)

func main() {
	f := 3.99
	fmt.Println(int(f), int(-f), uint8(f), int64(1e18))
	var f32 float32 = 16777216.0
	fmt.Println(f32+1, f32 == f32+1, float64(f32)+1)
	var big uint64 = math.MaxUint64
	fmt.Println(float64(big), float32(big))
	var third float32 = 1.0 / 3
	fmt.Println(third, float64(third), 1.0/3)
	x := 0.1
	fmt.Println(x+0.2, x*3 == 0.3, float32(x)+0.2)
	fmt.Println(math.Inf(1), math.Inf(-1), math.NaN(), -0.0, math.Copysign(0, -1))
	var z float64
	fmt.Println(1/z, -1/z, z/z == z/z)
}
