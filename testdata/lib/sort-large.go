package main

import (
	"fmt"
	"sort"
)

type rec struct {
	key, idx int
	pad      [3]int16
}

func main() {
	seed := uint32(1)
	next := func() int {
		seed = seed*1664525 + 1013904223
		return int(seed >> 16)
	}
	for _, n := range []int{0, 1, 2, 13, 50, 500, 5000} {
		a := make([]int, n)
		r := make([]rec, n)
		b := make([]byte, n)
		for i := range a {
			a[i] = next() % (n + 1)
			r[i] = rec{a[i] % 10, i, [3]int16{int16(i), 1, 2}}
			b[i] = byte(a[i])
		}
		sort.Ints(a)
		sort.SliceStable(r, func(i, j int) bool { return r[i].key < r[j].key })
		sort.Slice(b, func(i, j int) bool { return b[i] > b[j] })
		stable, sorted := true, true
		for i := 1; i < n; i++ {
			if r[i-1].key > r[i].key || r[i-1].key == r[i].key && r[i-1].idx > r[i].idx || r[i].pad[0] != int16(r[i].idx) {
				stable = false
			}
			sorted = sorted && b[i-1] >= b[i]
		}
		fmt.Println(n, sort.IntsAreSorted(a), stable, sorted)
	}
	desc := make([]int, 1000)
	same := make([]int, 1000)
	for i := range desc {
		desc[i] = -i
	}
	sort.Sort(sort.IntSlice(desc))
	sort.Sort(sort.IntSlice(same))
	fmt.Println(desc[0], desc[999], sort.IntsAreSorted(desc), same[0])
}
