// What Go's own tests of the bundled packages found.
package main

import (
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"runtime"
	"slices"
	"strings"
	"syscall"
	"unicode"
	"unsafe"
)

func main() {
	// A pipe whose descriptor was asked for blocks, and Close does not wait for its reader.
	r, w, _ := os.Pipe()
	r.Fd()
	done := make(chan bool)
	go func() {
		r.Read(make([]byte, 1))
		done <- true
	}()
	runtime.Gosched()
	fmt.Println(r.Close())
	w.Close()
	<-done
	// Opening a named pipe waits for the other end, but not all goroutines do.
	dir, _ := os.MkdirTemp("", "fifo")
	defer os.RemoveAll(dir)
	name := dir + "/fifo"
	fmt.Println(syscall.Mkfifo(name, 0600))
	go func() {
		w, err := os.OpenFile(name, os.O_WRONLY, 0)
		io.WriteString(w, "through")
		w.Close()
		done <- err == nil
	}()
	b, err := os.ReadFile(name)
	fmt.Println(string(b), err, <-done)
	// The working directory may be deeper than the system tells.
	os.Chdir(dir)
	for range 25 {
		name := strings.Repeat("d", 200)
		os.Mkdir(name, 0700)
		if err := os.Chdir(name); err != nil {
			fmt.Println(err)
		}
	}
	wd, err := os.Getwd()
	fmt.Println(len(wd) > 5000, err)
	os.Chdir("/")
	// The rest.
	e := errors.Join(io.EOF, nil, io.EOF).(interface{ Unwrap() []error }).Unwrap()
	fmt.Println(len(e), cap(e))
	s := []int{1, 2}
	fmt.Println(unsafe.SliceData(slices.Clone(s[:0])) != unsafe.SliceData(s), slices.Clone([]int(nil)) == nil)
	fmt.Println(unicode.FoldCategory["Ll"].LatinOffset, unicode.FoldCategory["Lu"].LatinOffset)
	n := runtime.NumGoroutine()
	next, stop := iter.Pull(slices.Values(s))
	fmt.Print(runtime.NumGoroutine()-n, " ")
	next()
	fmt.Print(runtime.NumGoroutine()-n, " ")
	stop()
	fmt.Print(runtime.NumGoroutine()-n, " ")
	_, stop = iter.Pull(slices.Values(s))
	stop()
	fmt.Println(runtime.NumGoroutine() - n)
}
