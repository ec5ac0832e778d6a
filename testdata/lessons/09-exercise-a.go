package main

import (
	"fmt"
	"os"
)

func main() {
	defer fmt.Println("a deferred call")
	fmt.Println("main ends")
	os.Exit(3)
}
