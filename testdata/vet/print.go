// Print and Println: no formats, no functions, no newline at the end.
package main

import (
	"fmt"
	"os"
)

type T struct{}

func (t *T) String() string { return fmt.Sprint(t) } // ERROR "^fmt.Sprint arg t causes recursive call to \(\*main.T\).String method$"

type U int

func (u U) Error() string { return fmt.Sprintf("%v", u) } // ERROR "^fmt.Sprintf format %v with arg u causes recursive \(main.U\).Error method call$"

type V int

func (v V) String() string { return fmt.Sprintf("%d %s", int(v), &v) } // ERROR "format %s with arg &v causes recursive \(main.V\).String method call"

type W int

func (w W) String() string { return fmt.Sprintf("%d %#v", w, w) }

func f() {}

func main() {
	fmt.Println("100%", "%")
	fmt.Println("100% sure", "rate 5 % d")
	fmt.Println("%d", 1)      // ERROR "^fmt.Println call has possible formatting directive %d$"
	fmt.Print("%5.2f", 1)     // ERROR "^fmt.Print call has possible formatting directive %5.2f$"
	fmt.Print("a %[1]d b", 1) // ERROR "possible formatting directive %\[1\]d$"
	fmt.Println("x\n")        // ERROR "^fmt.Println arg list ends with redundant newline$"
	fmt.Println("x", "y\n")   // ERROR "arg list ends with redundant newline"
	fmt.Print("x\n")
	fmt.Println(f)            // ERROR "^fmt.Println arg f is a func value, not called$"
	fmt.Println(os.Stderr, 1) // ERROR "^fmt.Println does not take io.Writer but has first arg os.Stderr$"
	fmt.Fprintln(os.Stderr, "%s", 1) // ERROR "^fmt.Fprintln call has possible formatting directive %s$"
}
