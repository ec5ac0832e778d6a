// The special functions to the last bit: sums of the bits of many values, and the values at the edges.
package main

import (
	"fmt"
	"math"
)

var edges = []float64{0, math.Copysign(0, -1), 5e-324, -5e-324, 1e-310, 1e-300, 1e-20, -1e-20, 1e-9, -1e-9, 1e-4, 0.1, 0.24, 0.5, -0.5, 0.9, 1, -1, 1.2,
	1.5, 2, -2, 2.5, -2.5, 3, 5, 7, 8, 28, -28, 170.5, 1e10, 1 << 52, -(1 << 52), 1 << 58, 1e40, 1e300, math.MaxFloat64, math.Inf(1), math.Inf(-1), math.NaN()}

type function struct {
	name string
	f    func(float64) float64
}

func bits(x float64) uint64 {
	if x != x {
		return 1
	}
	return math.Float64bits(x)
}

func main() {
	var list []function
	add := func(name string, f func(float64) float64) { list = append(list, function{name, f}) }
	add("erf", math.Erf)
	add("erfc", math.Erfc)
	add("j0", math.J0)
	add("j1", math.J1)
	add("y0", math.Y0)
	add("y1", math.Y1)
	add("lgamma", func(x float64) float64 {
		r, sign := math.Lgamma(x)
		return r + float64(sign)
	})
	add("log", math.Log)
	add("log10", math.Log10)
	for _, n := range []int{-3, -2, -1, 2, 3, 10, 50, 101} {
		add(fmt.Sprint("jn ", n), func(x float64) float64 { return math.Jn(n, x) })
		add(fmt.Sprint("yn ", n), func(x float64) float64 { return math.Yn(n, x) })
	}
	for _, fn := range list {
		var sum uint64
		for x := -40.0; x < 40; x += 0.0625 {
			sum = sum*31 + bits(fn.f(x))
		}
		fmt.Printf("%-8s %016x", fn.name, sum)
		for _, x := range edges {
			fmt.Print(" ", fn.f(x))
		}
		fmt.Println()
	}
}
