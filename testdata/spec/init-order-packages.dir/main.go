// Spec: Program initialization (Go 1.21): packages sorted by import path, each when its imports are initialized.
package main

import (
	"fmt"

	_ "example.com/order/z"
	bee "example.com/order/b"
)

var x = bee.Log("main var")

func init() { bee.Log("main init 1") }

func init() { bee.Log("main init 2") }

func main() {
	bee.Log("main")
	fmt.Println(bee.Name, x)
}
