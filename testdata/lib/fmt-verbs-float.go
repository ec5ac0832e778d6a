package main

import (
	"fmt"
	"math"
)

func main() {
	vals := []float64{0, 1, -1.5, 3.141592653589793, 1e6, 1e20, 1e21, 1e-5, 123456789, math.Inf(1), math.Inf(-1), math.NaN()}
	for _, f := range []string{"%v", "%g", "%e", "%f", "%.2f", "%8.3f|", "%-8.1f|", "%08.2f", "%+.1f", "% .1f", "%G", "%E", "%x", "%b", "%#g", "%#.3x", "%.0f", "%6.3v|"} {
		fmt.Printf("%s:", f)
		for _, v := range vals {
			fmt.Printf(" "+f, v)
		}
		fmt.Println()
	}
	fmt.Println(float32(0.1), float32(16777216), float32(1)/3, 0.1+0.2, 100000000.0)
	fmt.Printf("%v %.2f %g %+v\n", 1+2i, complex64(-1.5+0.25i), 1e100+1i, -2i)
}
