package main

import (
	"fmt"
	"runtime"
)

func main() {
	first := runtime.GOMAXPROCS(3)
	fmt.Println(first > 0, runtime.GOMAXPROCS(0), runtime.GOMAXPROCS(-1), runtime.GOMAXPROCS(2), runtime.GOMAXPROCS(5000), runtime.GOMAXPROCS(1))
	runtime.SetDefaultGOMAXPROCS()
	fmt.Println(runtime.GOMAXPROCS(0) > 0)
}
