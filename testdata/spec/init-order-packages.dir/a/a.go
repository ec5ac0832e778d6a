package a

import "fmt"

var _, _ = fmt.Println("a var")

func init() { fmt.Println("a init") }
