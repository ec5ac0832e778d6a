package main

import "fmt"

func lookup(key string) string {
	defer fmt.Println("lookup ends")
	if key == "" {
		return "nothing"
	}
	defer fmt.Println("close", key)
	return "value of " + key
}

func main() {
	fmt.Println(lookup("a"))
	fmt.Println(lookup(""))
}
