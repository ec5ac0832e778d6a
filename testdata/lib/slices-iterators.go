package main

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
)

func main() {
	s := []string{"a", "b", "c"}
	for i, v := range slices.All(s) {
		fmt.Print(i, v, " ")
	}
	for i, v := range slices.Backward(s) {
		if i == 0 {
			break
		}
		fmt.Print(i, v, " ")
	}
	for v := range slices.Values(s) {
		fmt.Print(v, " ")
	}
	fmt.Println()
	fmt.Println(slices.Collect(slices.Values(s)), slices.Collect(slices.Values([]int{})) == nil)
	fmt.Println(slices.AppendSeq([]string{"z"}, slices.Values(s)))
	m := map[string]int{"x": 3, "y": 1, "z": 2}
	fmt.Println(slices.Sorted(maps.Keys(m)), slices.Sorted(maps.Values(m)))
	fmt.Println(slices.SortedFunc(maps.Values(m), func(a, b int) int { return cmp.Compare(b, a) }))
	fmt.Println(slices.SortedStableFunc(slices.Values([]string{"bb", "a", "cc", "d"}), func(a, b string) int { return len(a) - len(b) }))
	for c := range slices.Chunk([]int{1, 2, 3, 4, 5}, 2) {
		fmt.Println(c, len(c), cap(c))
	}
	for range slices.Chunk([]int{}, 3) {
		fmt.Println("not here")
	}
}
