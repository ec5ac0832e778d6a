// The program's environment and the scheduler's public knobs.

package runtime

const (
	GOOS     = "linux"
	GOARCH   = "amd64"
	Compiler = "gc" // programs compare with it to choose behaviour: ours is gc's
)

// MemProfileRate exists for programs that set it; nothing is profiled.
var MemProfileRate int = 512 * 1024

// Version returns the Go version whose language and library this is.
func Version() string { return "go1.26" }

// GOROOT returns $GOROOT, or the usual place.
func GOROOT() string {
	if s := goroot(); s != "" {
		return s
	}
	return "/usr/local/go"
}

func goroot() string

// Goexit ends the calling goroutine after running its deferred calls.
func Goexit() { goexit() }

// Gosched lets other goroutines run.
func Gosched() { gosched() }

// GC runs a collection.
func GC() { collect(); Gosched() }

func NumGoroutine() int { return numGoroutine() }
func NumCPU() int       { return numCPU() }
func NumCgoCall() int64 { return 0 }

// GOMAXPROCS sets the number of threads that run Go code when n > 0, and
// returns the previous number.
func GOMAXPROCS(n int) int { return gomaxprocs(n) }

// LockOSThread wires the calling goroutine to its thread.
func LockOSThread()   { lockOSThread() }
func UnlockOSThread() { unlockOSThread() }

// KeepAlive keeps x reachable up to this call.
func KeepAlive(x any) {
	if alwaysFalse {
		sink = x
	}
}

var alwaysFalse bool
var sink any

// SetFinalizer is accepted; finalizers do not run, which Go permits.
func SetFinalizer(obj any, finalizer any) {
	if obj == nil {
		panic(plainError("runtime.SetFinalizer: first argument is nil"))
	}
}

// A Cleanup is a handle of AddCleanup.
type Cleanup struct{ id uint64 }

func (c Cleanup) Stop() {}

// AddCleanup is accepted; cleanups do not run.
func AddCleanup[T, S any](ptr *T, cleanup func(S), arg S) Cleanup { return Cleanup{} }

// Breakpoint executes a breakpoint trap.
func Breakpoint() { breakpoint() }

// native.c
func goexit()
func gosched()
func collect()
func lockOSThread()
func unlockOSThread()
func breakpoint()
func numGoroutine() int
func numCPU() int
func gomaxprocs(n int) int
