// Both ends of a pipe in one process: who waits for the other end lets it run.
package main

import (
	"fmt"
	"io"
	"os"
)

func main() {
	r, w, err := os.Pipe()
	if err != nil {
		panic(err)
	}
	done := make(chan int64)
	go func() {
		n, _ := io.Copy(io.Discard, r)
		done <- n
	}()
	big := make([]byte, 300000)
	for i := 0; i < 3; i++ {
		n, err := w.Write(big)
		fmt.Println(n, err)
	}
	w.Close()
	fmt.Println(<-done)
}
