package main

import (
	"fmt"
	"slices"
)

type names []string

func main() {
	s := make([]int, 4, 10)
	copy(s, []int{1, 2, 3, 4})
	s = slices.Insert(s, 1, 8, 9)
	fmt.Println(s, len(s), cap(s))
	s = slices.Insert(s, 2, s[1:4]...) // overlaps what moves
	fmt.Println(s)
	s = slices.Insert(s, len(s))
	fmt.Println(slices.Insert([]int(nil), 0, 1, 2), len(slices.Insert([]int{1, 2}, 1, 5, 6, 7)))

	d := []int{0, 1, 2, 3, 4, 5}
	whole := d
	d = slices.Delete(d, 1, 3)
	fmt.Println(d, whole)
	d = slices.DeleteFunc(d, func(x int) bool { return x%2 == 0 })
	fmt.Println(d, whole)

	r := []string{"a", "b", "c", "d"}
	fmt.Println(slices.Replace(slices.Clone(r), 1, 3, "x", "y", "z"))
	fmt.Println(slices.Replace(slices.Clone(r), 1, 3, "x"))
	fmt.Println(slices.Replace(slices.Clone(r), 1, 4, "x"), slices.Replace(slices.Clone(r), 2, 2, "q"))
	c := slices.Grow(slices.Clone(r), 10)
	fmt.Println(slices.Replace(c, 1, 2, c[0], c[3], c[2]), cap(c) >= 14)

	q := []int{1, 1, 2, 3, 3, 3, 1}
	all := q
	fmt.Println(slices.Compact(q), all)
	fmt.Println(slices.CompactFunc([]string{"a", "A", "b", "B", "a"}, func(x, y string) bool { return x[0]&31 == y[0]&31 }))
	n := names{"p", "q", "r"}
	slices.Reverse(n)
	fmt.Printf("%T %v\n", slices.Clip(n[:2]), cap(slices.Clip(n[:2])))
	fmt.Println(slices.Concat(n, nil, names{"z"}), slices.Repeat(n, 2), slices.Concat[[]int]() == nil)
	fmt.Println(slices.Clone([]int(nil)) == nil, slices.Clone([]int{}) == nil)
}
