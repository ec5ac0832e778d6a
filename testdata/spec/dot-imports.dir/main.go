// Spec: Import declarations. Dot imports, renamed and blank ones; a file's names are its own.
package main

import (
	. "example.com/dot/shapes"
	. "fmt"
	str "strings"
)

type local struct{ Square }

func main() {
	var s Shape = Square{3}
	Println(s.Area(), Unit, str.ToUpper("x"), local{Square{2}}.Area(), other())
	Counter++
	Println(Counter, Default)
}
