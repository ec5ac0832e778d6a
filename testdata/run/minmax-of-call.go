// The first operand of min and max is a call, the others are constants.
package main

import "fmt"

//go:noinline
func f32(x float32) float32 { return x }

//go:noinline
func f64(x float64) float64 { return x }

func main() {
	fmt.Println(max(f32(3), 1e10), max(f32(3), 2), min(f32(3), 1e10), min(f32(3), 2))
	fmt.Println(max(f64(3), 1e10), max(f64(3), 2), min(f64(3), 1e10), min(f64(3), 2))
	a, b := max(f64(-1), 0), min(f64(1), 0, -2)
	fmt.Println(a, b)
}
