// Being made to give way changes nothing in what is being computed.
package main

import (
	"fmt"
	"math"
)

func mix(seed uint64, rounds int) (uint64, float64, complex128, float32) {
	x, f, c, g := seed, 1.0, complex(1, float64(seed)), float32(1)
	for i := 0; i < rounds; i++ {
		x ^= x << 13
		x ^= x >> 7
		x ^= x << 17
		f = math.Sqrt(f*f + float64(x&0xff))
		c = c*complex(0.999, 0.001) + complex(0, f)
		g = g*0.999 + float32(x&3)
		if x%7 == 0 && f > 1e9 || int8(x) < -120 {
			x += uint64(i) / (x&15 + 1)
		}
	}
	return x, f, c, g
}

func main() {
	const n, rounds = 4, 700000
	type result struct {
		x uint64
		f float64
		c complex128
		g float32
	}
	run := func(i int) (r result) {
		r.x, r.f, r.c, r.g = mix(uint64(i+1), rounds)
		return
	}
	done := make(chan bool)
	var together [n]result
	for i := range together {
		go func() {
			together[i] = run(i)
			done <- true
		}()
	}
	for range together {
		<-done
	}
	for i := range together {
		fmt.Println(together[i] == run(i))
	}
}
