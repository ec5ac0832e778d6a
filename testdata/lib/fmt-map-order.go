package main

import (
	"fmt"
	"math"
)

type key struct {
	a int
	b string
}
type name string

func main() {
	fmt.Println(map[int]string{3: "c", -1: "a", 2: "b"})
	fmt.Println(map[string]int{"b": 2, "a": 1, "": 0, "ab": 3})
	fmt.Println(map[float64]int{2.5: 1, math.Inf(-1): 2, -1: 3, 0: 4})
	fmt.Println(map[bool]string{true: "t", false: "f"})
	fmt.Println(map[key]int{{2, "a"}: 1, {1, "z"}: 2, {1, "b"}: 3})
	fmt.Println(map[[2]int8]bool{{1, 2}: true, {1, -2}: false, {0, 9}: true})
	fmt.Println(map[name]name{"y": "1", "x": "2"})
	fmt.Println(map[uint8]rune{200: 'a', 3: 'b'})
	fmt.Println(map[complex128]int{1 + 2i: 1, 1 - 2i: 2, 0: 3})
	fmt.Println(map[any]int{3: 1, 1: 2, 2: 3})
	m := map[int]int{}
	for i := 0; i < 40; i++ {
		m[i*7%40] = i
	}
	fmt.Println(m)
	fmt.Printf("%v %#v\n", map[string]any{"x": map[string]int{"q": 1, "p": 2}, "w": nil}, map[int8][]string{2: {"a"}, 1: nil})
}
