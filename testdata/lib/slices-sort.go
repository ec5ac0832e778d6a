// Against package sort, over many shapes of data.
package main

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"sort"
)

type pair struct{ key, at int }

func data(shape, n int) []int {
	s := make([]int, n)
	x := uint32(shape*7919 + n)
	for i := range s {
		x = x*1664525 + 1013904223
		switch shape {
		case 0:
			s[i] = int(x >> 8)
		case 1:
			s[i] = i
		case 2:
			s[i] = n - i
		case 3:
			s[i] = int(x>>8) % 7
		case 4:
			s[i] = i ^ 1
		}
	}
	return s
}

func main() {
	bad := 0
	for shape := range 5 {
		for _, n := range []int{0, 1, 2, 5, 12, 13, 49, 50, 100, 1000, 5000} {
			a := data(shape, n)
			b, c := slices.Clone(a), slices.Clone(a)
			slices.Sort(a)
			sort.Ints(b)
			slices.SortFunc(c, func(x, y int) int { return cmp.Compare(y, x) })
			slices.Reverse(c)
			if !slices.Equal(a, b) || !slices.Equal(c, b) || !slices.IsSorted(a) {
				bad++
			}
			ps := make([]pair, n)
			qs := make([]pair, n)
			for i, v := range data(shape, n) {
				ps[i] = pair{v % 5, i}
				qs[i] = ps[i]
			}
			slices.SortStableFunc(ps, func(x, y pair) int { return x.key - y.key })
			if !slices.IsSortedFunc(ps, func(x, y pair) int { return cmp.Or(x.key-y.key, x.at-y.at) }) {
				bad++
			}
			slices.SortFunc(qs, func(x, y pair) int { return x.key - y.key })
			us := make([]pair, n)
			for i, v := range data(shape, n) {
				us[i] = pair{v % 5, i}
			}
			sort.Slice(us, func(i, j int) bool { return us[i].key < us[j].key })
			if !slices.Equal(qs, us) { // the same algorithm
				bad++
			}
		}
	}
	fmt.Println(bad)
	f := []float64{3, math.Inf(1), math.NaN(), -1, math.Inf(-1), 0}
	slices.Sort(f)
	fmt.Println(f)
	w := []string{"pear", "fig", "apple", "kiwi"}
	slices.SortFunc(w, func(a, b string) int { return cmp.Or(cmp.Compare(len(a), len(b)), cmp.Compare(a, b)) })
	fmt.Println(w)
}
