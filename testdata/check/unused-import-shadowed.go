package main

import "fmt" // ERROR ".fmt. imported and not used"

type t struct{}

func (t) Println() {}

func main() {
	var fmt t
	fmt.Println()
}
