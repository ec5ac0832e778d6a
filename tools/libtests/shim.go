//go:build ignore

// Package testing, as much as Go's tests of the bundled packages ask for; make libtests puts it beside them. One test
// runs per process, named by the first argument: what it logs and PASS, FAIL or SKIP go to standard output.
package testing

import (
	"context"
	"fmt"
	"os"
	"runtime"
	"strings"
	"sync"
)

// TB is what T and B have in common.
type TB interface {
	Cleanup(func())
	Error(args ...any)
	Errorf(format string, args ...any)
	Fail()
	FailNow()
	Failed() bool
	Fatal(args ...any)
	Fatalf(format string, args ...any)
	Helper()
	Log(args ...any)
	Logf(format string, args ...any)
	Name() string
	Setenv(key, value string)
	Skip(args ...any)
	SkipNow()
	Skipf(format string, args ...any)
	Skipped() bool
	TempDir() string
	Chdir(dir string)
	Context() context.Context
}

type common struct {
	mu              sync.Mutex
	name            string
	failed, skipped bool
	cleanups        []func()
	ctx             context.Context
	cancel          context.CancelFunc
}

func (c *common) log(s string) {
	if len(s) > 2000 {
		s = s[:2000] + "..."
	}
	fmt.Println(c.name+":", strings.TrimRight(s, "\n"))
}

func (c *common) Cleanup(f func())          { c.mu.Lock(); c.cleanups = append(c.cleanups, f); c.mu.Unlock() }
func (c *common) Fail()                     { c.mu.Lock(); c.failed = true; c.mu.Unlock() }
func (c *common) FailNow()                  { c.Fail(); runtime.Goexit() }
func (c *common) Failed() bool              { c.mu.Lock(); defer c.mu.Unlock(); return c.failed }
func (c *common) Helper()                   {}
func (c *common) Name() string              { return c.name }
func (c *common) Log(a ...any)              { c.log(fmt.Sprintln(a...)) }
func (c *common) Logf(f string, a ...any)   { c.log(fmt.Sprintf(f, a...)) }
func (c *common) Error(a ...any)            { c.Log(a...); c.Fail() }
func (c *common) Errorf(f string, a ...any) { c.Logf(f, a...); c.Fail() }
func (c *common) Fatal(a ...any)            { c.Log(a...); c.FailNow() }
func (c *common) Fatalf(f string, a ...any) { c.Logf(f, a...); c.FailNow() }
func (c *common) Skip(a ...any)             { c.Log(a...); c.SkipNow() }
func (c *common) Skipf(f string, a ...any)  { c.Logf(f, a...); c.SkipNow() }
func (c *common) SkipNow()                  { c.mu.Lock(); c.skipped = true; c.mu.Unlock(); runtime.Goexit() }
func (c *common) Skipped() bool             { c.mu.Lock(); defer c.mu.Unlock(); return c.skipped }

func (c *common) Context() context.Context {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.ctx == nil {
		c.ctx, c.cancel = context.WithCancel(context.Background())
	}
	return c.ctx
}

func (c *common) TempDir() string {
	dir, err := os.MkdirTemp("", "libtests")
	if err != nil {
		c.Fatal(err)
	}
	c.Cleanup(func() { os.RemoveAll(dir) })
	return dir
}

func (c *common) Setenv(key, value string) {
	old, had := os.LookupEnv(key)
	os.Setenv(key, value)
	c.Cleanup(func() {
		if had {
			os.Setenv(key, old)
		} else {
			os.Unsetenv(key)
		}
	})
}

func (c *common) Chdir(dir string) {
	old, err := os.Getwd()
	if err == nil {
		err = os.Chdir(dir)
	}
	if err != nil {
		c.Fatal(err)
	}
	os.Setenv("PWD", dir)
	c.Cleanup(func() { os.Chdir(old); os.Setenv("PWD", old) })
}

// finish runs the cleanups, the last one first.
func (c *common) finish() {
	if c.cancel != nil {
		c.cancel()
	}
	for len(c.cleanups) > 0 {
		f := c.cleanups[len(c.cleanups)-1]
		c.cleanups = c.cleanups[:len(c.cleanups)-1]
		f()
	}
}

// T is one test.
type T struct{ common }

func (t *T) Parallel() {}

func (t *T) Run(name string, f func(*T)) bool {
	sub := &T{common{name: t.name + "/" + name}}
	done := make(chan bool)
	go func() {
		defer close(done)
		defer sub.finish()
		f(sub)
	}()
	<-done
	if sub.failed {
		t.Fail()
	}
	return !sub.failed
}

// B is here so that files with benchmarks compile; they are not run.
type B struct {
	common
	N int
}

func (b *B) Loop() bool                       { return false }
func (b *B) ReportAllocs()                    {}
func (b *B) ResetTimer()                      {}
func (b *B) StartTimer()                      {}
func (b *B) StopTimer()                       {}
func (b *B) SetBytes(int64)                   {}
func (b *B) SetParallelism(int)               {}
func (b *B) ReportMetric(float64, string)     {}
func (b *B) Run(name string, f func(*B)) bool { return true }
func (b *B) RunParallel(f func(*PB))          {}

type PB struct{}

func (pb *PB) Next() bool { return false }

type BenchmarkResult struct{ N int }

func (BenchmarkResult) AllocsPerOp() int64    { return 0 }
func Benchmark(f func(b *B)) BenchmarkResult  { return BenchmarkResult{} }
func Short() bool                             { return true }
func Verbose() bool                           { return false }
func CoverMode() string                       { return "" }
func Testing() bool                           { return true }
func AllocsPerRun(runs int, f func()) float64 { f(); return 0 }

// Main runs the test that the command line names.
func Main(tests map[string]func(*T), examples map[string]func()) {
	name := os.Args[1]
	os.Args = os.Args[:1]
	if f := examples[name]; f != nil {
		f()
		fmt.Println("\nPASS")
		return
	}
	t := &T{common{name: name}}
	(&T{common{name: "all"}}).Run(name, func(sub *T) {
		defer func() { t.failed, t.skipped = sub.failed, sub.skipped }()
		tests[name](sub)
	})
	switch {
	case t.failed:
		fmt.Println("FAIL")
	case t.skipped:
		fmt.Println("SKIP")
	default:
		fmt.Println("PASS")
	}
}
