// Spec: Constant expressions are exact.
package main

import "fmt"

const (
	big   = 1 << 100
	third = 1.0 / 3
	huge  = 1e300 * 1e300 / 1e599
)

type weekday uint8

const (
	sun weekday = iota
	mon
	_
	wed
)

const (
	kb = 1 << (10 * (iota + 1))
	mb
)

const a, b = iota, iota * 10

func main() {
	fmt.Println(big>>98, third*3 == 1, huge, sun, mon, wed, kb, mb, a, b)
	fmt.Println('a'+1, "s"+"t", len("héllo"), 7/2, 7/2.0, -7%3, 0x1p-2, 0b101, 0o17, 1_000_000)
	const f32 float32 = 0.1
	fmt.Println(f32, float64(f32) == 0.1, uint8(255), ^uint8(0x0f), 1<<3|1)
	const c = len([10]int{}) + cap([5]string{})
	fmt.Println(c, 5.0 == 5, 'x' == 120, 1<<3.0)
	var x uint8 = 1<<8 - 1
	fmt.Println(x, complex(1, 2) == 1+2i)
}
