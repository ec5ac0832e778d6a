// Operands are shown as gofmt writes them when they stand alone.
package main

import "fmt"

func f(a ...int) int { return 0 }

func main() {
	a, b, c := 1, 2, 3
	s := []int{1}
	fmt.Printf("%s\n", a+b)          // ERROR "arg a \+ b of"
	fmt.Printf("%s\n", a+b*c)        // ERROR "arg a \+ b\*c of"
	fmt.Printf("%s\n", a*b)          // ERROR "arg a \* b of"
	fmt.Printf("%s\n", (a+b)*c)      // ERROR "arg \(a \+ b\) \* c of"
	fmt.Printf("%s\n", f(a+b, c))    // ERROR "arg f\(a\+b, c\) of"
	fmt.Printf("%s\n", f(a+b))       // ERROR "arg f\(a \+ b\) of"
	fmt.Printf("%s\n", s[a+b])       // ERROR "arg s\[a\+b\] of"
	fmt.Printf("%s\n", s[a+b:c])     // ERROR "arg s\[a\+b : c\] of"
	fmt.Printf("%s\n", a == b && c < 1) // ERROR "arg a == b && c < 1 of"
	fmt.Printf("%s\n", a/ *&b)       // ERROR "arg a / \*&b of"
	fmt.Printf("%s\n", -a- -b)       // ERROR "arg -a - -b of"
	fmt.Printf("%s\n", func() int { return 1 }()) // ERROR "of wrong type int"
	fmt.Printf("%s\n", struct{ n int }{1}) // ERROR "arg struct\{ n int \}\{1\} of wrong type struct\{n int\}"
}
