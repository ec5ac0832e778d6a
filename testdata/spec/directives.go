// Directives that are accepted and change no meaning.
package main

import "fmt"

//go:noinline
func add(a, b int) int { return a + b }

//go:nosplit
//go:norace
func sub(a, b int) int { return a - b }

//go:generate echo hello
type T struct {
	A int `json:"a,omitempty" xml:"b"`
	B string "plain tag"
}

//go:unknown directive
func main() {
	fmt.Println(add(1, 2), sub(1, 2), T{1, "x"})
}
