package main

import "fmt"

type P struct{ x, y int }

func k(n int) int { fmt.Print("k", n, " "); return n }
func v(n int) int { fmt.Print("v", n, " "); return n }

func main() {
	one := 1
	fmt.Println(map[int]int{k(1): v(5), 1: 2})
	fmt.Println(map[int]int{one: 5, 1: 2, 3: v(4)})
	fmt.Println(map[any]int{one: 5, 1: 2}, map[int]any{one: 5, 1: 2}, map[int]error{one: fmt.Errorf("x"), 1: nil})
	fmt.Println(map[P]P{{one, 1}: {1, 2}, {1, 1}: {3, 4}, {2, 2}: {one, 0}})
	fmt.Println(map[string]*int{"a": nil, fmt.Sprint("a"): &one}["a"] != nil)
	fmt.Println(len(map[int][]int{one: {1}, 1: {2, 3}}[1]))
}
