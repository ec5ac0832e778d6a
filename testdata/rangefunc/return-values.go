// return in the body leaves the function around the loop, after the iterator has ended.
package main

import "fmt"

func it(yield func(int) bool) {
	defer fmt.Println("it end")
	for i := 0; i < 5; i++ {
		if !yield(i) {
			fmt.Println("cleanup", i)
			return
		}
	}
}

func unnamed(n int) (int, string) {
	for i := range it {
		if i == n {
			return i * 10, "found"
		}
	}
	return -1, "none"
}

func named(n int) (r int, err error) {
	defer func() { r++ }()
	for i := range it {
		r = i
		if i == n {
			return
		}
		if i == n+1 {
			return 100, fmt.Errorf("late")
		}
	}
	return
}

func blank() (_ int, s string) {
	for range it {
		for range it {
			return 7, "deep"
		}
	}
	return
}

type big struct{ a [5]int }

func large() big {
	for i := range it {
		if i == 2 {
			return big{[5]int{i, i, i}}
		}
	}
	return big{}
}

func none() {
	for range it {
		return
	}
	fmt.Println("not here")
}

func f() (int, string) { return 8, "f" }

func spread() (int, any) {
	for range it {
		return f()
	}
	return 0, nil
}

func literal() int {
	return func() int {
		for i := range it {
			return i + 1
		}
		return 0
	}()
}

func main() {
	fmt.Println(unnamed(2))
	fmt.Println(unnamed(9))
	fmt.Println(named(1))
	fmt.Println(named(-1))
	fmt.Println(blank())
	fmt.Println(large())
	none()
	fmt.Println(spread())
	fmt.Println(literal())
}
