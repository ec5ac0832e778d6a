package main

import "math"

func main() {
	for m := 1; m < 10; m += 2 {
		for e := -60; e < 70; e++ {
			println(float32(math.Ldexp(float64(m), e)))
		}
	}
	for m := 1; m < 6; m += 2 {
		for e := -60; e < 90; e++ {
			println(math.Ldexp(float64(m), e))
		}
	}
}
