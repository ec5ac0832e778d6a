// Stable sorting in place: short runs by insertion, then merges that need no
// memory (SymMerge, Kim and Kutzner 2004).

package slices

func stable[E any, O order[E]](s []E, o O, n int) {
	const run = 20
	for a := 0; a < n; a += run {
		insertionSort(s, o, a, min(a+run, n))
	}
	for size := run; size < n; size *= 2 {
		for a := 0; a+size < n; a += 2 * size {
			merge(s, o, a, a+size, min(a+2*size, n))
		}
	}
}

// merge merges the sorted data[a:m] and data[m:b], neither empty.
func merge[E any, O order[E]](s []E, o O, a, m, b int) {
	switch {
	case m-a == 1:
		// Move the first element behind what is less.
		to := m + search(b-m, func(i int) bool { return !o.less(s[m+i], s[a]) })
		for i := a; i < to-1; i++ {
			s[i], s[i+1] = s[i+1], s[i]
		}
		return
	case b-m == 1:
		// Move the last element before what is greater.
		to := a + search(m-a, func(i int) bool { return o.less(s[m], s[a+i]) })
		for i := m; i > to; i-- {
			s[i], s[i-1] = s[i-1], s[i]
		}
		return
	}
	// Find the part around m to rotate, so that both halves can be merged alone.
	mid := int(uint(a+b) >> 1)
	sum := mid + m
	start, end := a, m
	if m > mid {
		start, end = sum-b, mid
	}
	for start < end {
		c := int(uint(start+end) >> 1)
		if o.less(s[sum-1-c], s[c]) {
			end = c
		} else {
			start = c + 1
		}
	}
	end = sum - start
	if start < m && m < end {
		turn(s, start, m, end)
	}
	if a < start && start < mid {
		merge(s, o, a, start, mid)
	}
	if mid < end && end < b {
		merge(s, o, mid, end, b)
	}
}

// turn exchanges data[a:m] and data[m:b].
func turn[E any](s []E, a, m, b int) {
	i, j := m-a, b-m
	for i != j {
		if i > j {
			swapRange(s, m-i, m, j)
			i -= j
		} else {
			swapRange(s, m-i, m+j-i, i)
			j -= i
		}
	}
	swapRange(s, m-i, m, i)
}

func swapRange[E any](s []E, a, b, n int) {
	for i := 0; i < n; i++ {
		s[a+i], s[b+i] = s[b+i], s[a+i]
	}
}
