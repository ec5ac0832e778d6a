// What Go cannot say: the functions of native.c.

package reflect

import "unsafe"

// findType returns the registered type printed as str that comes after t, or the first; nil: no more.
func findType(str string, t *rtype) *rtype

// registerType makes t findable.
func registerType(t *rtype)

// smallInts returns the numbers from 0 to 255; writing to them faults.
func smallInts() *[256]int

// getitab returns the itab of (inter, t), nil if t lacks a method.
func getitab(inter, t *rtype) *itab

// newobject returns a zeroed t, newarray n of them.
func newobject(t *rtype) unsafe.Pointer
func newarray(t *rtype, n int) unsafe.Pointer

// memmove copies, memclr zeroes, memequal compares n bytes.
func memmove(to, from unsafe.Pointer, n uintptr)
func memclr(p unsafe.Pointer, n uintptr)
func memequal(a, b unsafe.Pointer, n uintptr) bool

// equal compares two values of the comparable type t.
func equal(t *rtype, a, b unsafe.Pointer) bool

// growslice gives s, of elements t, room for n elements.
func growslice(s *sliceHeader, n int, t *rtype)

// checkUnsafeSlice panics as unsafe.Slice does.
func checkUnsafeSlice(t *rtype, p unsafe.Pointer, n int)

func makemap(t *rtype, hint int) unsafe.Pointer
func mapclear(t *rtype, m unsafe.Pointer)

// mapaccess returns the address of m[key], nil when it is absent; mapassign that of a place for it.
func mapaccess(t *rtype, m, key unsafe.Pointer) unsafe.Pointer
func mapassign(t *rtype, m, key unsafe.Pointer) unsafe.Pointer
func mapdelete(t *rtype, m, key unsafe.Pointer)
func mapiterinit(t *rtype, m unsafe.Pointer, it *mapIter)
func mapiternext(it *mapIter)

func makechan(t *rtype, n int) unsafe.Pointer
func closechan(c unsafe.Pointer)
func chansend(c, elem unsafe.Pointer)
func chanrecv(c, elem unsafe.Pointer) bool

// selectgo returns the index of the case it chose, -1 for the default.
func selectgo(cases *selectCase, n int, block bool, ok *bool) int

// compiledByTcc reports whether the code at pc follows libtcc's calling convention (abi.go).
func compiledByTcc(pc unsafe.Pointer) bool

// call calls code with the registers r and the n bytes of stack, a multiple of 8; results come back in r.
// The code inherits what frame is entitled to, if that is not nil: see inherit.
func call(code unsafe.Pointer, r *registers, stack unsafe.Pointer, n uintptr, frame unsafe.Pointer)

// stub returns the code of a made function whose func value is found at place (call.go).
func stub(place int) unsafe.Pointer

// inherit lets the function that the caller calls next recover, if the one with this frame was called by the unwinder.
func inherit(frame unsafe.Pointer)

// derefThunk returns code that loads its first argument, or its second, and goes on at code.
func derefThunk(code unsafe.Pointer, second bool) unsafe.Pointer
