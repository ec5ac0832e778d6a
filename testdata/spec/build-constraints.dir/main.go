package main

import "fmt"

var list []string

func main() {
	fmt.Println(list, system, arch, version)
}
