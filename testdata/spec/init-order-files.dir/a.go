// Spec: Package initialization. Variables over all files in order of declaration and dependency, files by name.
package main

import "fmt"

var a1 = log("a1", b2)
var a2 = log("a2", 0)

func init() { fmt.Println("init a") }

func main() { fmt.Println("main", a1, a2, b1, b2, c1) }
