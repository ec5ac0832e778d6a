package main

import "fmt"

type point struct {
	X, Y int
	name string
}
type tree struct {
	Left, Right *tree
	Val         any
}
type ints []int
type dict map[string]int
type pair [2]bool

func main() {
	p := point{1, -2, "p"}
	for _, f := range []string{"%v", "%+v", "%#v", "%T"} {
		fmt.Printf(f+"\n", p)
		fmt.Printf(f+"\n", &p)
		fmt.Printf(f+"\n", []point{p, {}})
		fmt.Printf(f+"\n", map[string]point{"b": p, "a": {}})
		fmt.Printf(f+"\n", ints{1, 2})
		fmt.Printf(f+"\n", dict{"z": 1, "y": 2})
		fmt.Printf(f+"\n", pair{true, false})
		fmt.Printf(f+"\n", []any{1, "a", nil, 2.5, []int(nil), map[int]int(nil), (*int)(nil)})
		fmt.Printf(f+"\n", tree{Val: tree{Val: 'x'}})
		fmt.Printf(f+"\n", struct {
			A []string
			b map[int]bool
			C struct{ D uint8 }
		}{[]string{"q"}, map[int]bool{1: true}, struct{ D uint8 }{7}})
		fmt.Printf(f+"\n", struct{}{})
		fmt.Printf(f+"\n", [][]int{{1}, {}, nil})
		fmt.Printf(f+"\n", &[]string{"s"})
		fmt.Printf(f+"\n", &map[string]int{"k": 1})
	}
}
