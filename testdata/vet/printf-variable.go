// A format that is not constant, without arguments.
package main

import "fmt"

func main() {
	s := "100%"
	fmt.Printf(s) // ERROR "^non-constant format string in call to fmt.Printf$"
	fmt.Printf(s, 1)
	fmt.Print(s)
	_ = fmt.Errorf(s + "x") // ERROR "^non-constant format string in call to fmt.Errorf$"
}
