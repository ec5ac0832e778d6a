// Profiles and execution traces: nothing is sampled, so they are empty, as those of a program that records nothing.

package runtime

import "unsafe"

// MemProfileRate exists for programs that set it.
var MemProfileRate int = 512 * 1024

// A StackRecord is a stack of an execution profile.
type StackRecord struct {
	Stack0 [32]uintptr // ends at the first 0
}

func stackOf(pcs []uintptr) []uintptr {
	for i, pc := range pcs {
		if pc == 0 {
			return pcs[:i]
		}
	}
	return pcs
}

// Stack returns the program counters.
func (r *StackRecord) Stack() []uintptr { return stackOf(r.Stack0[:]) }

// A MemProfileRecord counts the allocations of one stack.
type MemProfileRecord struct {
	AllocBytes, FreeBytes     int64
	AllocObjects, FreeObjects int64
	Stack0                    [32]uintptr
}

func (r *MemProfileRecord) InUseBytes() int64   { return r.AllocBytes - r.FreeBytes }
func (r *MemProfileRecord) InUseObjects() int64 { return r.AllocObjects - r.FreeObjects }
func (r *MemProfileRecord) Stack() []uintptr    { return stackOf(r.Stack0[:]) }

// A BlockProfileRecord counts the waits of one stack.
type BlockProfileRecord struct {
	Count  int64
	Cycles int64
	StackRecord
}

// MemProfile, BlockProfile, MutexProfile and ThreadCreateProfile return no records.
func MemProfile(p []MemProfileRecord, inuseZero bool) (n int, ok bool) { return 0, true }
func BlockProfile(p []BlockProfileRecord) (n int, ok bool)             { return 0, true }
func MutexProfile(p []BlockProfileRecord) (n int, ok bool)             { return 0, true }
func ThreadCreateProfile(p []StackRecord) (n int, ok bool)             { return 0, true }

// GoroutineProfile has the calling goroutine's stack; those of others stay empty.
func GoroutineProfile(p []StackRecord) (n int, ok bool) {
	n = NumGoroutine()
	if n > len(p) {
		return n, false
	}
	clear(p[:n])
	if n > 0 {
		Callers(1, p[0].Stack0[:])
	}
	return n, true
}

// CPUProfile has been of no use since Go 1.9 and panics.
func CPUProfile() []byte { panic("CPUProfile no longer available") }

// SetCPUProfileRate and its like have nothing to set.
func SetCPUProfileRate(hz int)     {}
func SetBlockProfileRate(rate int) {}

var mutexProfileFraction int

// SetMutexProfileFraction returns the value set before; a negative rate only asks.
func SetMutexProfileFraction(rate int) int {
	old := mutexProfileFraction
	if rate >= 0 {
		mutexProfileFraction = rate
	}
	return old
}

// StartTrace fails: execution traces are not recorded.
func StartTrace() error { return errorString("tracing is not supported") }
func StopTrace()        {}

// ReadTrace returns nil: there is no trace.
func ReadTrace() (buf []byte) { return nil }

// SetCgoTraceback is accepted: there is no C code whose frames it could show.
func SetCgoTraceback(version int, traceback, context, symbolizer unsafe.Pointer) {}

// A Pinner keeps objects where they are; they never move.
type Pinner struct{ p *pinned }

type pinned struct{ objects []any }

// Pin keeps the object that pointer points to reachable until Unpin.
func (p *Pinner) Pin(pointer any) {
	if p.p == nil {
		p.p = new(pinned)
	}
	p.p.objects = append(p.p.objects, pointer)
}

// Unpin lets go of all pinned objects.
func (p *Pinner) Unpin() { p.p = nil }
