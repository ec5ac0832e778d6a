// Finalizers and cleanups; runtime/mem/finalizer.c keeps and runs them.

package runtime

import "unsafe"

func setFinalizer(obj, finalizer any)
func addCleanup(ptr uintptr, f func()) uint64
func stopCleanup(ptr uintptr, id uint64)

// SetFinalizer makes finalizer(obj) run, in a goroutine of its own, when obj is no longer reachable; nil takes back what
// was set. obj points to the beginning of an object.
func SetFinalizer(obj any, finalizer any) { setFinalizer(obj, finalizer) }

// A Cleanup is a handle of AddCleanup.
type Cleanup struct {
	id  uint64
	ptr uintptr // inverted: it must not keep the object
}

// Stop keeps the cleanup from running, if it has not run yet.
func (c Cleanup) Stop() {
	if c.id != 0 {
		stopCleanup(^c.ptr, c.id)
	}
}

// AddCleanup makes cleanup(arg) run when what ptr points into is no longer reachable, after its finalizer.
func AddCleanup[T, S any](ptr *T, cleanup func(S), arg S) Cleanup {
	if ptr == nil {
		panic("runtime.AddCleanup: ptr is nil")
	}
	addr := uintptr(unsafe.Pointer(ptr))
	if pointsTo(arg, addr) {
		panic("runtime.AddCleanup: ptr is equal to arg, cleanup will never run")
	}
	return Cleanup{addCleanup(addr, func() { cleanup(arg) }), ^addr}
}

// pointsTo reports whether v is a pointer to addr.
func pointsTo(v any, addr uintptr) bool
