// Spec: Terminating statements: functions that need no final return, and returns of every form.
package main

import "fmt"

func a(n int) int {
	if n > 0 {
		return 1
	} else {
		panic("a")
	}
}
func b() int {
	for {
	}
}
func c(n int) int {
	switch {
	case n > 0:
		return 1
	case n < 0:
		fallthrough
	default:
		{
			return 2
		}
	}
}
func d(x any) string {
	switch x.(type) {
	case int:
		return "int"
	default:
		return "other"
	}
}
func e() (n int) {
L:
	goto L
}
func f() (x, y int, err error) {
	defer func() { y *= 2 }()
	x, y = 1, 2
	return
}
func g() (x int, y string) {
	{
		x := "inner"
		_ = x
	}
	return 5, "g"
}
func h() (int, string) { return g() }
func k() (r int) {
	defer func() { r++ }()
	return r + 10
}
func l(n int) (r int) {
	if n == 0 {
		return 1
	}
	r = n * l(n-1)
	return
}
func m() int {
label:
	for {
		for {
			break
		}
		switch {
		default:
			break
		}
		return 3
		continue label
	}
}

func main() {
	fmt.Println(a(1), c(1), c(-1), d(1), d(""), k(), l(5), m())
	fmt.Println(f())
	fmt.Println(h())
	_, _ = b, e
}
