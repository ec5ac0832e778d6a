// Spec: Handling panics. panic(nil) is a *runtime.PanicNilError since Go 1.21.
package main

import (
	"fmt"
	"runtime"
)

func main() {
	defer func() {
		x := recover()
		_, ok := x.(*runtime.PanicNilError)
		fmt.Printf("%T %v %v\n", x, x, ok)
		var e error
		defer func() { fmt.Println(recover() != nil) }()
		panic(e)
	}()
	panic(nil)
}
