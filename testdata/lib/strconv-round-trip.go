package main

import (
	"fmt"
	"math"
	"strconv"
)

func main() {
	x := uint64(88172645463325252)
	bad, long := 0, 0
	for i := 0; i < 20000; i++ {
		x ^= x << 13
		x ^= x >> 7
		x ^= x << 17
		f := math.Float64frombits(x)
		if f != f || math.IsInf(f, 0) {
			continue
		}
		s := strconv.FormatFloat(f, 'g', -1, 64)
		g, err := strconv.ParseFloat(s, 64)
		if err != nil || g != f {
			bad++
		}
		if len(s) > 24 {
			long++
		}
		h := math.Float32frombits(uint32(x))
		if h != h || math.IsInf(float64(h), 0) {
			continue
		}
		g, err = strconv.ParseFloat(strconv.FormatFloat(float64(h), 'e', -1, 32), 32)
		if err != nil || float32(g) != h {
			bad++
		}
		e, err := strconv.ParseFloat(strconv.FormatFloat(f, 'e', 16, 64), 64)
		if err != nil || e != f {
			bad++
		}
		n, err := strconv.Atoi(strconv.Itoa(int(x)))
		if err != nil || n != int(x) {
			bad++
		}
	}
	fmt.Println(bad, long)
	sum := 0.0
	for i := 1; i <= 10; i++ {
		sum += 1 / float64(i)
		fmt.Println(strconv.FormatFloat(sum, 'g', -1, 64), strconv.FormatFloat(sum, 'f', 3, 64), strconv.FormatFloat(sum, 'e', 20, 64))
	}
}
