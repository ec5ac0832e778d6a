package main

import "fmt"

func f() (n int, err error) {
	defer func() {
		n *= 2
		if r := recover(); r != nil {
			err = fmt.Errorf("got %v", r)
		}
	}()
	n = 4
	if n > 3 {
		n = 5
		panic("x")
	}
	return 1, nil
}

func g() (s string) {
	defer func() { s += "!" }()
	return "returned"
}

func h() (a, b int) {
	a, b = 1, 2
	return b, a
}

func shadow() (x int) {
	if x := 5; x > 3 {
		_ = x
	}
	return
}

func main() {
	fmt.Println(f())
	fmt.Println(g())
	fmt.Println(h())
	fmt.Println(shadow())
}
