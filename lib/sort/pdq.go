// Pattern-defeating quicksort: quicksort that notices sorted, reversed and
// repetitive input, and turns to heapsort when its splits stay bad. It makes the
// same comparisons and swaps as Go's, so that equal elements end up in the same
// order.

package sort

func bitLen(n int) int {
	bits := 0
	for ; n > 0; n >>= 1 {
		bits++
	}
	return bits
}

// pattern is what choosing a pivot tells about the order of the data.
type pattern int

const (
	noPattern pattern = iota
	rising
	falling
)

// pdq sorts data[a:b]; limit bounds the number of bad splits.
func pdq(data Interface, a, b, limit int) {
	balanced, inOrder := true, true // the last split was even; it moved nothing
	for b-a > 12 {
		n := b - a
		if limit == 0 {
			heapSort(data, a, b)
			return
		}
		if !balanced {
			scatter(data, a, b)
			limit--
		}
		pivot, seen := choosePivot(data, a, b)
		if seen == falling {
			for i, j := a, b-1; i < j; i, j = i+1, j-1 {
				data.Swap(i, j)
			}
			pivot = b - 1 - (pivot - a)
			seen = rising
		}
		if balanced && inOrder && seen == rising && nearlySorted(data, a, b) {
			return
		}
		if a > 0 && !data.Less(a-1, pivot) {
			// All are at least the pivot: set its equals aside.
			a = splitEqual(data, a, b, pivot)
			continue
		}
		var mid int
		mid, inOrder = split(data, a, b, pivot)
		left, right := mid-a, b-mid
		if left < right {
			balanced = left >= n/8
			pdq(data, a, mid, limit)
			a = mid + 1
		} else {
			balanced = right >= n/8
			pdq(data, mid+1, b, limit)
			b = mid
		}
	}
	insertionSort(data, a, b)
}

func insertionSort(data Interface, a, b int) {
	for i := a + 1; i < b; i++ {
		for j := i; j > a && data.Less(j, j-1); j-- {
			data.Swap(j, j-1)
		}
	}
}

// split puts what is less than the pivot before it; at is the pivot's new place.
func split(data Interface, a, b, pivot int) (at int, inOrder bool) {
	data.Swap(a, pivot)
	i, j := a+1, b-1
	for swaps := 0; ; swaps++ {
		for i <= j && data.Less(i, a) {
			i++
		}
		for i <= j && !data.Less(j, a) {
			j--
		}
		if i > j {
			data.Swap(j, a)
			return j, swaps == 0
		}
		data.Swap(i, j)
		i++
		j--
	}
}

// splitEqual puts what equals the pivot first and returns where the rest begins.
func splitEqual(data Interface, a, b, pivot int) int {
	data.Swap(a, pivot)
	i, j := a+1, b-1
	for {
		for i <= j && !data.Less(a, i) {
			i++
		}
		for i <= j && data.Less(a, j) {
			j--
		}
		if i > j {
			return i
		}
		data.Swap(i, j)
		i++
		j--
	}
}

// nearlySorted tries to finish with a few insertions.
func nearlySorted(data Interface, a, b int) bool {
	i := a + 1
	for step := 0; step < 5; step++ {
		for i < b && !data.Less(i, i-1) {
			i++
		}
		if i == b {
			return true
		}
		if b-a < 50 {
			return false
		}
		data.Swap(i, i-1)
		if i-a >= 2 {
			for j := i - 1; j >= 1 && data.Less(j, j-1); j-- {
				data.Swap(j, j-1)
			}
		}
		if b-i >= 2 {
			for j := i + 1; j < b && data.Less(j, j-1); j++ {
				data.Swap(j, j-1)
			}
		}
	}
	return false
}

// scatter swaps three elements in the middle with pseudo-random others.
func scatter(data Interface, a, b int) {
	n := b - a
	if n < 8 {
		return
	}
	random, mask := uint64(n), uint64(1)<<uint(bitLen(n))-1
	for i := a + n/4*2 - 1; i <= a+n/4*2+1; i++ {
		random ^= random << 13
		random ^= random >> 7
		random ^= random << 17
		other := int(random & mask)
		if other >= n {
			other -= n
		}
		data.Swap(i, a+other)
	}
}

// choosePivot takes a median of three, for many elements a median of medians.
func choosePivot(data Interface, a, b int) (pivot int, seen pattern) {
	n := b - a
	i, j, k := a+n/4, a+n/4*2, a+n/4*3
	swaps := 0
	if n >= 8 {
		if n >= 50 {
			i = median(data, i-1, i, i+1, &swaps)
			j = median(data, j-1, j, j+1, &swaps)
			k = median(data, k-1, k, k+1, &swaps)
		}
		j = median(data, i, j, k, &swaps)
	}
	switch swaps {
	case 0:
		return j, rising
	case 12:
		return j, falling
	}
	return j, noPattern
}

// median returns which of a, b, c is in the middle, and counts the swaps of
// sorting them.
func median(data Interface, a, b, c int, swaps *int) int {
	if data.Less(b, a) {
		*swaps++
		a, b = b, a
	}
	if data.Less(c, b) {
		*swaps++
		b = c
	}
	if data.Less(b, a) {
		*swaps++
		b = a
	}
	return b
}

func heapSort(data Interface, a, b int) {
	n := b - a
	for i := (n - 1) / 2; i >= 0; i-- {
		siftDown(data, i, n, a)
	}
	for i := n - 1; i >= 0; i-- {
		data.Swap(a, a+i)
		siftDown(data, 0, i, a)
	}
}

// siftDown restores the heap of n elements from first on, below root.
func siftDown(data Interface, root, n, first int) {
	for {
		child := 2*root + 1
		if child >= n {
			return
		}
		if child+1 < n && data.Less(first+child, first+child+1) {
			child++
		}
		if !data.Less(first+root, first+child) {
			return
		}
		data.Swap(first+root, first+child)
		root = child
	}
}
