// With = the iteration values go to existing places, evaluated anew each time.
package main

import "fmt"

type point struct{ x, y int }

func pairs(yield func(int, int) bool) {
	for i := 0; i < 3; i++ {
		if !yield(i, i*10) {
			return
		}
	}
}

func main() {
	var p point
	var a [3]int
	for p.x, p.y = range pairs {
	}
	fmt.Println(p)
	i := 0
	for i, a[i] = range pairs {
	}
	fmt.Println(i, a)
	m := map[string]int{}
	for _, m["k"] = range pairs {
		m["n"]++
	}
	fmt.Println(m)
	var e any
	for e = range pairs {
	}
	fmt.Println(e)
}
