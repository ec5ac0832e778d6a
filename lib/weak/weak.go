// Package weak has pointers that do not keep what they point to.
package weak

import "unsafe"

// Pointer is a weak pointer. Two of equal pointers are equal, also when what they pointed to is gone.
type Pointer[T any] struct {
	_    [0]*T
	cell unsafe.Pointer
}

func makeCell(p unsafe.Pointer) unsafe.Pointer    // native.c
func readCell(cell unsafe.Pointer) unsafe.Pointer // native.c

// Make returns a weak pointer to what ptr points to.
func Make[T any](ptr *T) Pointer[T] { return Pointer[T]{cell: makeCell(unsafe.Pointer(ptr))} }

// Value returns the pointer, nil when what it pointed to is gone.
func (p Pointer[T]) Value() *T { return (*T)(readCell(p.cell)) }
