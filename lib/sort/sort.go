// Package sort sorts slices and other collections.
package sort

import "internal/reflectlite"

// An Interface is a collection that can be sorted in place.
type Interface interface {
	Len() int
	Less(i, j int) bool
	Swap(i, j int)
}

// Sort sorts data; equal elements may change places.
func Sort(data Interface) {
	n := data.Len()
	pdq(data, 0, n, bitLen(n))
}

// Stable sorts data; equal elements keep their order.
func Stable(data Interface) { stable(data, data.Len()) }

// IsSorted reports whether data is sorted.
func IsSorted(data Interface) bool {
	for i := data.Len() - 1; i > 0; i-- {
		if data.Less(i, i-1) {
			return false
		}
	}
	return true
}

// reversed is an Interface with the opposite order.
type reverse struct {
	Interface
}

func (r reverse) Less(i, j int) bool { return r.Interface.Less(j, i) }

// Reverse returns data in the opposite order.
func Reverse(data Interface) Interface { return &reverse{data} }

// funcs is an Interface made of functions, for Slice.
type funcs struct {
	n    int
	less func(i, j int) bool
	swap func(i, j int)
}

func (f *funcs) Len() int           { return f.n }
func (f *funcs) Less(i, j int) bool { return f.less(i, j) }
func (f *funcs) Swap(i, j int)      { f.swap(i, j) }

func sliceOf(x any, less func(i, j int) bool) *funcs {
	swap := reflectlite.Swapper(x) // panics for what is no slice
	return &funcs{reflectlite.ValueOf(x).Len(), less, swap}
}

// Slice sorts the slice x by less.
func Slice(x any, less func(i, j int) bool) { Sort(sliceOf(x, less)) }

// SliceStable sorts the slice x by less; equal elements keep their order.
func SliceStable(x any, less func(i, j int) bool) { Stable(sliceOf(x, less)) }

// SliceIsSorted reports whether the slice x is sorted by less.
func SliceIsSorted(x any, less func(i, j int) bool) bool {
	for i := reflectlite.ValueOf(x).Len() - 1; i > 0; i-- {
		if less(i, i-1) {
			return false
		}
	}
	return true
}
