package b

import (
	"fmt"

	"example.com/order/b/c"
)

var Name = "b " + c.C

func Log(s string) int {
	n, _ := fmt.Println("log:", s)
	return n
}

func init() { Log("b init") }
