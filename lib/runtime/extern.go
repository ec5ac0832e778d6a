// The program's environment and the scheduler's public knobs.

package runtime

const (
	GOOS     string = "linux"
	GOARCH   string = "amd64"
	Compiler        = "gc" // programs compare with it to choose behaviour: ours is gc's
)

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

// gomaxprocs is the limit that was asked for; one thread runs Go code whatever it says.
var gomaxprocs = 1

// GOMAXPROCS sets how many threads may run Go code at a time, unless n is less than 1, and returns the limit of before.
func GOMAXPROCS(n int) int {
	before := gomaxprocs
	if n > 0 {
		gomaxprocs = n
	}
	return before
}

// SetDefaultGOMAXPROCS sets the limit of a program's start.
func SetDefaultGOMAXPROCS() { gomaxprocs = 1 }

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
