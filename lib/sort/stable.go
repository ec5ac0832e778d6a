// Stable sorting in place: short runs by insertion, then merges that need no
// memory (SymMerge, Kim and Kutzner 2004).

package sort

func stable(data Interface, n int) {
	const run = 20
	for a := 0; a < n; a += run {
		insertionSort(data, a, least(a+run, n))
	}
	for size := run; size < n; size *= 2 {
		for a := 0; a+size < n; a += 2 * size {
			merge(data, a, a+size, least(a+2*size, n))
		}
	}
}

func least(a, b int) int {
	if a < b {
		return a
	}
	return b
}

// merge merges the sorted data[a:m] and data[m:b], neither empty.
func merge(data Interface, a, m, b int) {
	switch {
	case m-a == 1:
		// Move the first element behind what is less.
		to := m + Search(b-m, func(i int) bool { return !data.Less(m+i, a) })
		for i := a; i < to-1; i++ {
			data.Swap(i, i+1)
		}
		return
	case b-m == 1:
		// Move the last element before what is greater.
		to := a + Search(m-a, func(i int) bool { return data.Less(m, a+i) })
		for i := m; i > to; i-- {
			data.Swap(i, i-1)
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
		if data.Less(sum-1-c, c) {
			end = c
		} else {
			start = c + 1
		}
	}
	end = sum - start
	if start < m && m < end {
		rotate(data, start, m, end)
	}
	if a < start && start < mid {
		merge(data, a, start, mid)
	}
	if mid < end && end < b {
		merge(data, mid, end, b)
	}
}

// rotate exchanges data[a:m] and data[m:b].
func rotate(data Interface, a, m, b int) {
	i, j := m-a, b-m
	for i != j {
		if i > j {
			swapRange(data, m-i, m, j)
			i -= j
		} else {
			swapRange(data, m-i, m+j-i, i)
			j -= i
		}
	}
	swapRange(data, m-i, m, i)
}

func swapRange(data Interface, a, b, n int) {
	for i := 0; i < n; i++ {
		data.Swap(a+i, b+i)
	}
}
