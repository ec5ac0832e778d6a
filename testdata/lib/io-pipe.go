// io.Pipe: writes wait for reads; closing either end, with and without an error.
package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"sync"
)

func main() {
	r, w := io.Pipe()
	go func() {
		for i := 0; i < 3; i++ {
			fmt.Fprintf(w, "line %d\n", i)
		}
		n, err := w.Write(nil)
		fmt.Println("empty", n, err)
		w.CloseWithError(errors.New("over"))
		w.CloseWithError(errors.New("again"))
		n, err = w.Write([]byte("x"))
		fmt.Println("after", n, err)
	}()
	in := bufio.NewReader(r)
	for {
		s, err := in.ReadString('\n')
		fmt.Printf("%q %v\n", s, err)
		if err != nil {
			break
		}
	}
	n, err := r.Read(make([]byte, 1))
	fmt.Println(n, err)

	r, w = io.Pipe()
	done := make(chan bool)
	go func() {
		n, err := w.Write([]byte("abcdef"))
		fmt.Println("write", n, err)
		close(done)
	}()
	b := make([]byte, 4)
	n, err = r.Read(b)
	fmt.Println(string(b[:n]), err, r.Close())
	<-done
	n, err = r.Read(b)
	fmt.Println(n, err, err == io.ErrClosedPipe)
	n, err = w.Write(b)
	fmt.Println(n, err)

	r, w = io.Pipe()
	var wg sync.WaitGroup
	wg.Add(2)
	for i := 0; i < 2; i++ {
		go func() { defer wg.Done(); fmt.Fprint(w, "0123456789") }()
	}
	go func() { wg.Wait(); w.Close() }()
	all, err := io.ReadAll(r)
	fmt.Println(string(all), err)
}
