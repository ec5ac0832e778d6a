// Package debug: stacks, collector settings and build information.
package debug

import (
	"errors"
	"os"
)

// PrintStack prints the calling goroutine's stack to standard error.
func PrintStack() { printBytes(Stack()) }

// Stack returns the calling goroutine's stack as text.
func Stack() []byte {
	buf := make([]byte, 4096)
	for {
		n := stack(buf, false, 0)
		if n < len(buf) {
			return buf[:n]
		}
		buf = make([]byte, 2*len(buf))
	}
}

func stack(buf []byte, all bool, skip int) int
func printBytes(b []byte)

// SetGCPercent lets a collection begin when the heap has grown by percent since the last one, below 0 never, and returns
// the setting of before.
func SetGCPercent(percent int) int { return setGCPercent(percent) }

// SetMemoryLimit lets collections begin earlier where the heap would grow beyond limit, unless limit is below 0, and returns
// the limit of before.
func SetMemoryLimit(limit int64) int64 { return setMemoryLimit(limit) }

func setGCPercent(percent int) int
func setMemoryLimit(limit int64) int64

// FreeOSMemory collects and gives free memory back to the system.
func FreeOSMemory() { freeOSMemory() }

func freeOSMemory()

// SetMaxStack sets the limit for the goroutine that calls it and for all that start later.
func SetMaxStack(bytes int) int { return setMaxStack(bytes) }

func setMaxStack(bytes int) int

var maxThreads = 10000

func SetMaxThreads(threads int) int {
	old := maxThreads
	maxThreads = threads
	return old
}

// SetTraceback sets how much a crash prints, as GOTRACEBACK does.
func SetTraceback(level string) { setTraceback(level) }

func setTraceback(level string)

// SetPanicOnFault makes panics of the calling goroutine's faults at odd addresses, which end the program otherwise, and returns
// the setting of before.
func SetPanicOnFault(enabled bool) bool { return setPanicOnFault(enabled) }

func setPanicOnFault(enabled bool) bool

// CrashOptions is for SetCrashOutput; there are no options yet.
type CrashOptions struct{}

// SetCrashOutput fails: a crash is reported on standard error only.
func SetCrashOutput(f *os.File, opts CrashOptions) error {
	if f == nil {
		return nil
	}
	return errors.ErrUnsupported
}

// WriteHeapDump writes nothing: the heap has no dump format.
func WriteHeapDump(fd uintptr) {}
