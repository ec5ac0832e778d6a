// Spec: a NaN key is never found again, but counts and is ranged over.
package main

import (
	"fmt"
	"math"
)

func main() {
	m := map[float64]int{}
	nan := math.NaN()
	m[nan] = 1
	m[nan] = 2
	m[0.0] = 3
	m[math.Copysign(0, -1)]++
	_, ok := m[nan]
	sum := 0
	for _, v := range m {
		sum += v
	}
	fmt.Println(len(m), ok, sum, m[0])
	delete(m, nan)
	fmt.Println(len(m))
	clear(m)
	fmt.Println(len(m))
}
