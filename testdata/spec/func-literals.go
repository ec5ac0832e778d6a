// Spec: Function literals, Function types, Calls. Closures share variables; variadic calls; results forwarded.
package main

import "fmt"

func Greeting(prefix string, who ...string) string {
	return fmt.Sprint(prefix, len(who), who == nil, who)
}
func two() (int, string)              { return 1, "x" }
func take(a int, b string) string     { return fmt.Sprint(a, b) }
func many(xs ...any) int              { return len(xs) }
func first(a int, rest ...string) int { return a + len(rest) }
func adder() func(int) int {
	sum := 0
	return func(x int) int { sum += x; return sum }
}
func apply(f func(int, int) int, a, b int) int { return f(a, b) }

type F func(F, int) int

func (f F) Call(n int) int { return f(f, n) }

func main() {
	fmt.Println(Greeting("nobody"), Greeting("hello:", "Joe", "Anna"))
	s := []string{"James", "Jasmine"}
	fmt.Println(Greeting("goodbye:", s...), Greeting("nil", nil...), Greeting("e", []string{}...))
	mutate := func(xs ...int) { xs[0] = 9 }
	ints := []int{1, 2}
	mutate(ints...)
	mutate(ints[1], 3)
	fmt.Println(ints)
	fmt.Println(take(two()), many(two()), many(nil), many(nil...), first(1, "a", "b"))
	a, b := adder(), adder()
	a(1)
	a(2)
	fmt.Println(a(3), b(10))
	fact := F(func(f F, n int) int {
		if n == 0 {
			return 1
		}
		return n * f(f, n-1)
	})
	fmt.Println(fact.Call(10))
	fmt.Println(apply(func(x, y int) int { return x - y }, 5, 3), func() int { return 8 }())
	var fs []func() int
	for i := 0; i < 3; i++ {
		i := i
		fs = append(fs, func() int { i *= 2; return i })
	}
	for _, f := range fs {
		fmt.Print(f(), f(), " ")
	}
	fmt.Println()
	x := 1
	inc := func() { x++ }
	inc()
	func() { inc(); x *= 10 }()
	fmt.Println(x)
	var nilf func()
	defer func() { fmt.Println(recover(), nilf == nil) }()
	nilf()
}
