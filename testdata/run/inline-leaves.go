package main

import "fmt"

func scale(x, k float64) float64  { return x*k + 0.1 }
func third(i int) float64         { return 1 / float64(i) }
func mix(a, b int32) int32        { return a*31 + b<<3 ^ a>>1 }
func low(x uint8) uint8           { return x*7 + 250 }
func both(a, b int) bool          { return a > 0 && b > 0 }
func less(a, b int) bool          { return a < b }
func neg(x int64) int64           { return -x }
func narrow(x int) int8           { return int8(x + 1) }
func twice(x int) int             { return x + x }
func quad(x int) int              { return twice(twice(x)) }
func half(x float32) float32      { return x/3 + 0.1 }
func unused(a, b int) int         { return a }
func shift(x uint32, n uint) uint32 { return x<<n | x>>(32-n) }

type celsius float64

func (c celsius) fahrenheit() float64 { return float64(c)*9/5 + 32 }

func effect(n *int) int { *n++; return *n }

func main() {
	k, i, n := 1.1, 3, 0
	fmt.Println(scale(k, 1.1), scale(1.1, k), scale(1.1, 1.1), third(3), third(i), third(7))
	fmt.Println(mix(1<<30, 7), mix(int32(i), -9), low(3), low(uint8(i)*90), narrow(127), narrow(i+200))
	fmt.Println(both(1, 0), both(i, n), both(1, 2), less(i, 3), less(1, 2), !less(i, 4), neg(-1<<63), neg(int64(i)))
	fmt.Println(twice(effect(&n)), n, quad(effect(&n)), n, unused(effect(&n), effect(&n)), n)
	fmt.Println(half(1), half(float32(i)), celsius(36.6).fahrenheit(), celsius(k).fahrenheit())
	for s := uint(0); s < 40; s += 13 {
		fmt.Println(shift(0x80000001, s), shift(uint32(i), s))
	}
	if less(twice(i), 7) && !both(i, -1) {
		i = twice(i)
	}
	var p *int
	defer func() { fmt.Println(i, recover()) }()
	fmt.Println(unused(i, *p))
}
