// Verbs, flags, indexes and the number of arguments.
package main

import (
	"fmt"
	"os"
)

func main() {
	n, s := 1, "x"
	args := []interface{}{1, 2}
	fmt.Printf("%d\n")              // ERROR "^fmt.Printf format %d reads arg #1, but call has 0 args$"
	fmt.Printf("%d %d\n", n)        // ERROR "^fmt.Printf format %d reads arg #2, but call has 1 arg$"
	fmt.Printf("x\n", n)            // ERROR "^fmt.Printf call has arguments but no formatting directives$"
	fmt.Printf("%d\n", n, s)        // ERROR "^fmt.Printf call needs 1 arg but has 2 args$"
	fmt.Printf("%%\n", n)           // ERROR "^fmt.Printf call needs 0 args but has 1 arg$"
	fmt.Printf("%z\n", n)           // ERROR "^fmt.Printf format %z has unknown verb z$"
	fmt.Printf("%世\n", n)           // ERROR "format %世 has unknown verb 世$"
	fmt.Printf("%#t\n", true)       // ERROR "^fmt.Printf format %#t has unrecognized flag #$"
	fmt.Printf("%.2p\n", &n)        // ERROR "format %.2p has unrecognized flag \.$"
	fmt.Printf("%*d\n", n, n)
	fmt.Printf("%*d\n", s, n)       // ERROR "^fmt.Printf format %\*d uses non-int s as argument of \*$"
	fmt.Printf("%.*f %d\n", n, 1.5) // ERROR "format %d reads arg #3, but call has 2 args"
	fmt.Printf("%[2]d %[1]d\n", n, n)
	fmt.Printf("%[3]d\n", n, n)     // ERROR "^fmt.Printf format has invalid argument index \[3\]$"
	fmt.Printf("%[x]d\n", n)        // ERROR "format has invalid argument index \[x?\]$"
	fmt.Printf("%[1d", n)          // ERROR "^fmt.Printf format %\[1d is missing closing \]$"
	fmt.Printf("%[1]d %d\n", n, s)  // ERROR "format %d has arg s of wrong type string"
	fmt.Printf("%[1]*[2]d\n", n, n)
	fmt.Printf("100%", n)           // ERROR "^fmt.Printf format % is missing verb at end of string$"
	fmt.Printf("%-5.2", n)          // ERROR "format %-5.2 is missing verb at end of string$"
	fmt.Printf("%d %d\n", args...)
	fmt.Printf("%d %s\n", args...)
	fmt.Printf("%w\n", fmt.Errorf("x")) // ERROR "^fmt.Printf does not support error-wrapping directive %w$"
	_ = fmt.Errorf("%w", s)             // ERROR "^fmt.Errorf format %w has arg s of wrong type string$"
	_ = fmt.Sprintf("%d", s)            // ERROR "^fmt.Sprintf format %d has arg s of wrong type string$"
	fmt.Fprintf(os.Stdout, "%d", s)     // ERROR "^fmt.Fprintf format %d has arg s of wrong type string$"
	fmt.Printf(`%d` + "%s", n, n)       // ERROR "format %s has arg n of wrong type int"
	const format = "%d"
	fmt.Printf(format, s)               // ERROR "format %d has arg s of wrong type string"
}
