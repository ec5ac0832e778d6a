// Package testlog lets a test program know what the program under test asks of its surroundings: which variables, files and folders.
// The go command reuses the result of a test while the answers are the same. It also keeps a test from ending with success too soon.
package testlog

import "sync/atomic"

// Interface is what package testing/internal/testdeps gives; the methods may be called from several goroutines.
type Interface interface {
	Getenv(key string)
	Stat(file string)
	Open(file string)
	Chdir(dir string)
}

var logger atomic.Pointer[Interface]

// SetLogger is called once, before anything is asked that counts.
func SetLogger(l Interface) {
	if !logger.CompareAndSwap(nil, &l) {
		panic("testlog: SetLogger must be called only once")
	}
}

// Logger returns nil where nobody wants to know.
func Logger() Interface {
	if l := logger.Load(); l != nil {
		return *l
	}
	return nil
}

func Getenv(name string) {
	if l := Logger(); l != nil {
		l.Getenv(name)
	}
}

func Open(name string) {
	if l := Logger(); l != nil {
		l.Open(name)
	}
}

func Stat(name string) {
	if l := Logger(); l != nil {
		l.Stat(name)
	}
}

var panicOnExit0 atomic.Bool

// SetPanicOnExit0 says whether os.Exit(0) panics now.
func SetPanicOnExit0(v bool) { panicOnExit0.Store(v) }

func PanicOnExit0() bool { return panicOnExit0.Load() }
