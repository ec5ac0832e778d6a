package main

import "fmt"

func safely(name string, work func(), done chan<- string) {
	defer func() {
		if r := recover(); r != nil {
			done <- fmt.Sprint(name, " failed: ", r)
			return
		}
		done <- name + " is done"
	}()
	work()
}

func main() {
	done := make(chan string)
	go safely("good", func() {}, done)
	fmt.Println(<-done)
	go safely("bad", func() { panic("no such file") }, done)
	fmt.Println(<-done)
	fmt.Println("main goes on")
}
