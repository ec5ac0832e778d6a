package main

import "fmt"

func visit() {
	defer fmt.Println("leave the house")
	fmt.Println("enter the house")
	defer fmt.Println("leave the room")
	fmt.Println("enter the room")
}

func main() {
	visit()
	fmt.Println("outside again")
}
