// What Go cannot say: the functions of native.c.

package reflectlite

import "unsafe"

// mapIter mirrors struct MapIter of rt.h.
type mapIter struct {
	key   unsafe.Pointer // nil at the end
	elem  unsafe.Pointer
	typ   *rtype
	m     unsafe.Pointer
	state [8]uint64
}

// mapiterinit sets it to the first pair of m, a map of type t.
func mapiterinit(t *rtype, m unsafe.Pointer, it *mapIter)

// mapiternext moves to the next pair.
func mapiternext(it *mapIter)

// mapaccess returns the address of m[key], nil when it is absent.
func mapaccess(t *rtype, m unsafe.Pointer, key unsafe.Pointer) unsafe.Pointer

// box returns the data word of an interface that holds a copy of the t at p.
func box(t *rtype, p unsafe.Pointer) unsafe.Pointer

// newobject returns a zeroed t.
func newobject(t *rtype) unsafe.Pointer

// newarray returns n zeroed elements.
func newarray(t *rtype, n int) unsafe.Pointer

// memmove copies n bytes.
func memmove(to, from unsafe.Pointer, n uintptr)

// implements reports whether the concrete type t has the methods of inter.
func implements(inter, t *rtype) bool

// getitab returns the itab of (inter, t), which must exist.
func getitab(inter, t *rtype) *itab
