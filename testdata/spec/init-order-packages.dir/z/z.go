package z

import (
	_ "example.com/order/a"
	"fmt"
)

func init() { fmt.Println("z init") }
