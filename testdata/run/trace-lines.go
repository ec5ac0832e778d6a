// A traceback shows the line of a call's parenthesis, of an index's bracket; not that of the statement.
package main

import (
	"fmt"
	"runtime"
	"strings"
)

type T struct {
	next *T
	a    []int
}

func (t *T) where() *T {
	pc := make([]uintptr, 10)
	frames := runtime.CallersFrames(pc[:runtime.Callers(2, pc)])
	f, _ := frames.Next()
	fmt.Println(f.Function, f.Line)
	return t.next
}

func result(t *T) int {
	return func() int {
		t.where()
		panic(1)
	}() +
		2
}

func chain(t *T) *T {
	t.
		where().
		where()
	return t.
		where().
		where()
}

// The lines of this file in the traceback that the panicking call leaves.
func lines(f func()) {
	defer func() {
		recover()
		pc := make([]uintptr, 20)
		frames := runtime.CallersFrames(pc[:runtime.Callers(2, pc)])
		for more := true; more; {
			var f runtime.Frame
			if f, more = frames.Next(); strings.HasPrefix(f.Function, "main.") {
				fmt.Print(f.Function, " ", f.Line, "; ")
			}
		}
		fmt.Println()
	}()
	f()
}

func main() {
	t := &T{&T{&T{}, nil}, nil}
	chain(t)
	lines(func() { result(t) })
	lines(func() {
		_ = t.
			next.
			a[len(t.a)+
			3]
	})
	lines(func() {
		var x any = t
		_ = (
		x).(int)
	})
}
