// Spec: Package initialization: variables by dependency, then init functions in order.
package main

import "fmt"

var (
	a = c + b
	b = f()
	c = 1
	_ = note("blank")
	d, e = two()
)

func f() int            { fmt.Println("f, c =", c); return c + 1 }
func note(s string) int { fmt.Println(s); return 0 }
func two() (int, int)   { fmt.Println("two"); return a, b }

func init() { fmt.Println("init 1", a, b, c, d, e) }
func init() { fmt.Println("init 2") }

func main() { fmt.Println("main") }
