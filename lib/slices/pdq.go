// Pattern-defeating quicksort, as in package sort: the same comparisons and
// moves as Go's, so that equal elements end up in the same order.

package slices

import "math/bits"

// pattern is what choosing a pivot tells about the order of the data.
type pattern int

const (
	noPattern pattern = iota
	rising
	falling
)

// pdq sorts data[a:b]; limit bounds the number of bad splits.
func pdq[E any, O order[E]](s []E, o O, a, b, limit int) {
	balanced, inOrder := true, true // the last split was even; it moved nothing
	for b-a > 12 {
		n := b - a
		if limit == 0 {
			heapSort(s, o, a, b)
			return
		}
		if !balanced {
			scatter(s, o, a, b)
			limit--
		}
		pivot, seen := choosePivot(s, o, a, b)
		if seen == falling {
			Reverse(s[a:b])
			pivot = b - 1 - (pivot - a)
			seen = rising
		}
		if balanced && inOrder && seen == rising && nearlySorted(s, o, a, b) {
			return
		}
		if a > 0 && !o.less(s[a-1], s[pivot]) {
			// All are at least the pivot: set its equals aside.
			a = splitEqual(s, o, a, b, pivot)
			continue
		}
		var mid int
		mid, inOrder = split(s, o, a, b, pivot)
		left, right := mid-a, b-mid
		if left < right {
			balanced = left >= n/8
			pdq(s, o, a, mid, limit)
			a = mid + 1
		} else {
			balanced = right >= n/8
			pdq(s, o, mid+1, b, limit)
			b = mid
		}
	}
	insertionSort(s, o, a, b)
}

func insertionSort[E any, O order[E]](s []E, o O, a, b int) {
	for i := a + 1; i < b; i++ {
		for j := i; j > a && o.less(s[j], s[j-1]); j-- {
			s[j], s[j-1] = s[j-1], s[j]
		}
	}
}

// split puts what is less than the pivot before it; at is the pivot's new place.
func split[E any, O order[E]](s []E, o O, a, b, pivot int) (at int, inOrder bool) {
	s[a], s[pivot] = s[pivot], s[a]
	i, j := a+1, b-1
	for swaps := 0; ; swaps++ {
		for i <= j && o.less(s[i], s[a]) {
			i++
		}
		for i <= j && !o.less(s[j], s[a]) {
			j--
		}
		if i > j {
			s[j], s[a] = s[a], s[j]
			return j, swaps == 0
		}
		s[i], s[j] = s[j], s[i]
		i++
		j--
	}
}

// splitEqual puts what equals the pivot first and returns where the rest begins.
func splitEqual[E any, O order[E]](s []E, o O, a, b, pivot int) int {
	s[a], s[pivot] = s[pivot], s[a]
	i, j := a+1, b-1
	for {
		for i <= j && !o.less(s[a], s[i]) {
			i++
		}
		for i <= j && o.less(s[a], s[j]) {
			j--
		}
		if i > j {
			return i
		}
		s[i], s[j] = s[j], s[i]
		i++
		j--
	}
}

// nearlySorted tries to finish with a few insertions.
func nearlySorted[E any, O order[E]](s []E, o O, a, b int) bool {
	i := a + 1
	for step := 0; step < 5; step++ {
		for i < b && !o.less(s[i], s[i-1]) {
			i++
		}
		if i == b {
			return true
		}
		if b-a < 50 {
			return false
		}
		s[i], s[i-1] = s[i-1], s[i]
		if i-a >= 2 {
			for j := i - 1; j >= 1 && o.less(s[j], s[j-1]); j-- {
				s[j], s[j-1] = s[j-1], s[j]
			}
		}
		if b-i >= 2 {
			for j := i + 1; j < b && o.less(s[j], s[j-1]); j++ {
				s[j], s[j-1] = s[j-1], s[j]
			}
		}
	}
	return false
}

// scatter swaps three elements in the middle with pseudo-random others.
func scatter[E any, O order[E]](s []E, o O, a, b int) {
	n := b - a
	if n < 8 {
		return
	}
	random, mask := uint64(n), uint64(1)<<uint(bits.Len(uint(n)))-1
	for i := a + n/4*2 - 1; i <= a+n/4*2+1; i++ {
		random ^= random << 13
		random ^= random >> 7
		random ^= random << 17
		other := int(random & mask)
		if other >= n {
			other -= n
		}
		s[i], s[a+other] = s[a+other], s[i]
	}
}

// choosePivot takes a median of three, for many elements a median of medians.
func choosePivot[E any, O order[E]](s []E, o O, a, b int) (pivot int, seen pattern) {
	n := b - a
	i, j, k := a+n/4, a+n/4*2, a+n/4*3
	swaps := 0
	if n >= 8 {
		if n >= 50 {
			i = median(s, o, i-1, i, i+1, &swaps)
			j = median(s, o, j-1, j, j+1, &swaps)
			k = median(s, o, k-1, k, k+1, &swaps)
		}
		j = median(s, o, i, j, k, &swaps)
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
func median[E any, O order[E]](s []E, o O, a, b, c int, swaps *int) int {
	if o.less(s[b], s[a]) {
		*swaps++
		a, b = b, a
	}
	if o.less(s[c], s[b]) {
		*swaps++
		b = c
	}
	if o.less(s[b], s[a]) {
		*swaps++
		b = a
	}
	return b
}

func heapSort[E any, O order[E]](s []E, o O, a, b int) {
	n := b - a
	for i := (n - 1) / 2; i >= 0; i-- {
		siftDown(s, o, i, n, a)
	}
	for i := n - 1; i >= 0; i-- {
		s[a], s[a+i] = s[a+i], s[a]
		siftDown(s, o, 0, i, a)
	}
}

// siftDown restores the heap of n elements from first on, below root.
func siftDown[E any, O order[E]](s []E, o O, root, n, first int) {
	for {
		child := 2*root + 1
		if child >= n {
			return
		}
		if child+1 < n && o.less(s[first+child], s[first+child+1]) {
			child++
		}
		if !o.less(s[first+root], s[first+child]) {
			return
		}
		s[first+root], s[first+child] = s[first+child], s[first+root]
		root = child
	}
}
