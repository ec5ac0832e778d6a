// A Formatter sees the flags as they were written; FormatString gives the directive back.
package main

import "fmt"

type directive struct{}

func (directive) Format(f fmt.State, verb rune) {
	fmt.Fprintf(f, "<%s %v>", fmt.FormatString(f, verb), f.Flag('0'))
}

func main() {
	var d directive
	fmt.Printf("%x %-05x %0-5x %05x %- +#0x %6.2f\n", d, d, d, d, d, d)
	fmt.Printf("%-*d %0*d %0.*d %.f\n", 3, d, -3, d, 4, d, d)
	fmt.Printf("%+v %#v %+#v %w\n", d, d, d, d)
	fmt.Printf("|%-05d|%0-5d|%05d|%-05s|%-+06.1f|%-0*d|%0-8q|\n", 7, 7, 7, "a", 2.5, 5, 3, "q")
}
