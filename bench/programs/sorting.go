// Sorting: a quicksort by hand, sort.Slice, sort.Ints, a heap of structs.
package main

import "sort"

type job struct {
	id, prio int
	name     string
}

type heap []job

func (h *heap) push(j job) {
	*h = append(*h, j)
	a := *h
	for i := len(a) - 1; i > 0; {
		p := (i - 1) / 2
		if a[p].prio <= a[i].prio {
			break
		}
		a[p], a[i] = a[i], a[p]
		i = p
	}
}

func (h *heap) pop() job {
	a := *h
	top := a[0]
	n := len(a) - 1
	a[0] = a[n]
	a = a[:n]
	for i := 0; ; {
		c := 2*i + 1
		if c >= n {
			break
		}
		if c+1 < n && a[c+1].prio < a[c].prio {
			c++
		}
		if a[i].prio <= a[c].prio {
			break
		}
		a[i], a[c] = a[c], a[i]
		i = c
	}
	*h = a
	return top
}

func quick(a []int) {
	for len(a) > 12 {
		p := a[len(a)/2]
		i, j := 0, len(a)-1
		for i <= j {
			for a[i] < p {
				i++
			}
			for a[j] > p {
				j--
			}
			if i <= j {
				a[i], a[j] = a[j], a[i]
				i++
				j--
			}
		}
		quick(a[:j+1])
		a = a[i:]
	}
	for i := 1; i < len(a); i++ {
		for j := i; j > 0 && a[j] < a[j-1]; j-- {
			a[j], a[j-1] = a[j-1], a[j]
		}
	}
}

func random(n int) []int {
	a := make([]int, n)
	x := uint32(12345)
	for i := range a {
		x = x*1664525 + 1013904223
		a[i] = int(x >> 8)
	}
	return a
}

func main() {
	sum := 0
	for i := 0; i < 5; i++ {
		a := random(200000)
		quick(a)
		sum += a[1000]
	}
	b := random(200000)
	sort.Slice(b, func(i, j int) bool { return b[i] < b[j] })
	c := random(300000)
	sort.Ints(c)
	var h heap
	for i, p := range random(100000) {
		h.push(job{i, p, "job"})
	}
	for len(h) > 0 {
		sum += h.pop().id & 3
	}
	println(sum, b[500], c[500])
}
