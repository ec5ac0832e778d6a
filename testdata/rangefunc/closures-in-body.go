// Each iteration has its own variables; literals of the body may keep them.
package main

import "fmt"

func it(yield func(int, string) bool) {
	for i, s := range []string{"a", "b", "c"} {
		if !yield(i, s) {
			return
		}
	}
}

func main() {
	var fs []func() string
	total := 0
	for i, s := range it {
		local := i * 100
		fs = append(fs, func() string {
			local++
			total += local
			return fmt.Sprint(i, s, local)
		})
		i += 10
	}
	for _, f := range fs {
		fmt.Println(f(), f())
	}
	fmt.Println(total)
	var p *int
	for i := range it {
		if p == nil {
			p = &i
		}
	}
	fmt.Println(*p)
	x := 1
	func() {
		for range it {
			func() { x *= 2 }()
		}
	}()
	fmt.Println(x)
}
