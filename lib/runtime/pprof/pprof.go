// Package pprof writes profiles. Of those that the runtime takes only goroutines are known here, as text.
package pprof

import (
	"errors"
	"fmt"
	"io"
	"runtime"
	"sort"
	"sync"
)

var (
	errCPU    = errors.New("cpu profiling is not supported")
	errBinary = errors.New("profiles are supported as text only (debug 1 or 2)")
)

// StartCPUProfile always fails: processor time is not measured.
func StartCPUProfile(w io.Writer) error { return errCPU }
func StopCPUProfile()                   {}

// WriteHeapProfile is Lookup("heap").WriteTo(w, 0).
func WriteHeapProfile(w io.Writer) error { return Lookup("heap").WriteTo(w, 0) }

// Profile is a collection of stacks.
type Profile struct {
	name  string
	mu    sync.Mutex
	marks map[any]string // what is in it, with the stack that added it
	count func() int
}

var profiles = struct {
	sync.Mutex
	m map[string]*Profile
}{m: map[string]*Profile{
	"goroutine":    {name: "goroutine", count: runtime.NumGoroutine},
	"threadcreate": {name: "threadcreate", count: func() int { return 1 }},
	"heap":         {name: "heap", count: none},
	"allocs":       {name: "allocs", count: none},
	"block":        {name: "block", count: none},
	"mutex":        {name: "mutex", count: none},
}}

func none() int { return 0 }

// NewProfile makes a profile of the program's own.
func NewProfile(name string) *Profile {
	profiles.Lock()
	defer profiles.Unlock()
	if name == "" {
		panic("pprof: NewProfile with empty name")
	}
	if profiles.m[name] != nil {
		panic("pprof: NewProfile name already in use: " + name)
	}
	p := &Profile{name: name, marks: map[any]string{}}
	profiles.m[name] = p
	return p
}

// Lookup returns the profile of the name, nil without one.
func Lookup(name string) *Profile {
	profiles.Lock()
	defer profiles.Unlock()
	return profiles.m[name]
}

// Profiles returns all, sorted by name.
func Profiles() []*Profile {
	profiles.Lock()
	defer profiles.Unlock()
	all := make([]*Profile, 0, len(profiles.m))
	for _, p := range profiles.m {
		all = append(all, p)
	}
	sort.Slice(all, func(i, j int) bool { return all[i].name < all[j].name })
	return all
}

func (p *Profile) Name() string { return p.name }

func (p *Profile) Count() int {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.count != nil {
		return p.count()
	}
	return len(p.marks)
}

// Add puts value into the profile, with the stack of the caller.
func (p *Profile) Add(value any, skip int) {
	if p.count != nil {
		panic("pprof: use of built-in profile")
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if _, ok := p.marks[value]; ok {
		panic("pprof: Profile.Add of duplicate value")
	}
	p.marks[value] = stackText(skip + 1)
}

func (p *Profile) Remove(value any) {
	p.mu.Lock()
	defer p.mu.Unlock()
	delete(p.marks, value)
}

func stackText(skip int) string {
	pcs := make([]uintptr, 64)
	frames := runtime.CallersFrames(pcs[:runtime.Callers(skip+2, pcs)])
	text := ""
	for {
		f, more := frames.Next()
		text += fmt.Sprintf("#\t%#x\t%s+%#x\t%s:%d\n", f.PC, f.Function, f.PC-f.Entry, f.File, f.Line)
		if !more {
			return text
		}
	}
}

// WriteTo writes the profile as text; its binary form, debug 0, is not supported.
func (p *Profile) WriteTo(w io.Writer, debug int) error {
	if debug == 0 {
		return errBinary
	}
	if p.name == "goroutine" {
		return writeGoroutines(w, debug)
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	n := len(p.marks)
	if p.count != nil {
		n = p.count()
	}
	if _, err := fmt.Fprintf(w, "%s profile: total %d\n", p.name, n); err != nil {
		return err
	}
	for _, stack := range p.marks {
		if _, err := fmt.Fprintf(w, "1 @\n%s\n", stack); err != nil {
			return err
		}
	}
	return nil
}

func writeGoroutines(w io.Writer, debug int) error {
	if debug < 2 {
		if _, err := fmt.Fprintf(w, "goroutine profile: total %d\n", runtime.NumGoroutine()); err != nil {
			return err
		}
	}
	buf := make([]byte, 64<<10)
	for {
		n := runtime.Stack(buf, true)
		if n < len(buf) {
			_, err := w.Write(buf[:n])
			return err
		}
		buf = make([]byte, 2*len(buf))
	}
}
