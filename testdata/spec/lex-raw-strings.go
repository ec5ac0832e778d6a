// Spec: String literals. Carriage returns are discarded from raw strings; a byte order mark at the start is ignored.
package main

import "fmt"

func main() {
	s := `a
b\n"` + "`"
	fmt.Printf("%q %d\n", s, len(s))
	r := `CR
`
	fmt.Println(len(r))
	const big = `
	x
`
	fmt.Printf("%q\n", big)
	fmt.Println(len(``), len(""), "" == ``)
}
