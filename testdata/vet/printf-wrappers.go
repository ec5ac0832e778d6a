// Functions that hand format and arguments on are Printf too, through any number of steps.
package main

import "fmt"

type Logger struct{}

func (l *Logger) Logf(format string, args ...interface{}) { fmt.Printf(format, args...) }

func (l *Logger) Log(args ...interface{}) { fmt.Println(args...) }

func outer(level int, format string, args ...any) { inner(format, args...) }

func inner(format string, args ...any) { fmt.Printf(format+"\n", args...); _ = fmt.Sprintf(format, args...) }

func wraps(format string, args ...any) error { return fmt.Errorf(format, args...) }

func changes(format string, args ...any) { format = "x"; fmt.Printf(format, args...) }

func forgets(format string, args ...any) { fmt.Printf(format, args) } // ERROR "^missing ... in args forwarded to printf-like function$"

func prints(args ...any) { fmt.Println(args) } // ERROR "^missing ... in args forwarded to print-like function$"

func other(format string, args ...string) { fmt.Println(format, args) }

func main() {
	var l Logger
	l.Logf("%d", "x")     // ERROR "^\(\*main.Logger\).Logf format %d has arg .x. of wrong type string$"
	l.Log("%d", 1)        // ERROR "^\(\*main.Logger\).Log call has possible formatting directive %d$"
	outer(1, "%d", "x")   // ERROR "^main.outer format %d has arg .x. of wrong type string$"
	inner("%d %d", 1)     // ERROR "^main.inner format %d reads arg #2, but call has 1 arg$"
	_ = wraps("%w", fmt.Errorf("x"))
	_ = wraps("%w", "x")  // ERROR "^main.wraps format %w has arg .x. of wrong type string$"
	changes("%d", "x")
	other("%d", "x")
	forgets("x")
	prints("x")
}
