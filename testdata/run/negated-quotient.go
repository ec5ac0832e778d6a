// -a/b beside a/b: for the most negative a they are equal.
package main

import "fmt"

//go:noinline
func div32(a, b int32) (r [6]int32) {
	return [6]int32{a / b, -a / b, a / -b, (0 - a) / b, a * -1 / b, -a / -b}
}

//go:noinline
func div64(a, b int64) (r [6]int64) {
	return [6]int64{a / b, -a / b, a / -b, (0 - a) / b, a * -1 / b, -a / -b}
}

//go:noinline
func rem64(a, b int64) (r [5]int64) {
	n := -a
	return [5]int64{a % b, n % b, a % -b, a / b, n / b}
}

func main() {
	for _, b := range []int32{3, -3, 1, -1, 1<<31 - 1, -1 << 31} {
		fmt.Println(div32(-1<<31, b), div32(7, b))
	}
	for _, b := range []int64{3, -3, 1, -1, 1<<63 - 1, -1 << 63} {
		fmt.Println(div64(-1<<63, b), div64(7, b), rem64(-1<<63, b))
	}
}
