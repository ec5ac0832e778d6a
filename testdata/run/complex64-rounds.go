// complex64 arithmetic is rounded to float32 after each operation, also where a C compiler vectorises.
package main

import "fmt"

//go:noinline
func hide[T any](v T) T { return v }

func shape() {
	v := float32(hide(float32(1e30)) * hide(float32(1)))
	c1 := complex(float32(v), float32(3.1))
	c2 := complex64(1 + 2i)
	c3 := ((c2 * (c2 + c1)) - ((c1 * c1) / (c1 + c2)))
	c1 += c3
	fmt.Println(c1, c3)
}

func main() { shape() }
