package c

import "fmt"

var C = func() string { fmt.Println("c var"); return "c" }()

func init() { fmt.Println("c init") }
