// Deadlines, Close while a Read waits, broken pipes; processes; what was odd in package os.
package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"syscall"
	"time"
)

func main() {
	// deadlines, close during read
	r, w, err := os.Pipe()
	fmt.Println(err, r.Name(), w.Name())
	fmt.Println(r.SetReadDeadline(time.Now().Add(20 * time.Millisecond)))
	b := make([]byte, 10)
	n, err := r.Read(b)
	fmt.Println(n, err, errors.Is(err, os.ErrDeadlineExceeded), os.IsTimeout(err))
	r.SetReadDeadline(time.Time{})
	go func() { time.Sleep(10 * time.Millisecond); w.Write([]byte("hello")) }()
	n, err = r.Read(b)
	fmt.Println(n, err)
	done := make(chan error)
	go func() { _, err := r.Read(b); done <- err }()
	time.Sleep(10 * time.Millisecond)
	fmt.Println(r.Close())
	fmt.Println(<-done)
	n, err = w.Write([]byte("x"))
	fmt.Println(n, err, errors.Is(err, syscall.EPIPE))
	fmt.Println(w.Close(), w.Close(), w.SetDeadline(time.Now()))
	fmt.Println(os.Stdin.SetDeadline(time.Now()))
	f, _ := os.CreateTemp("", "x*y")
	fmt.Println(f.SetDeadline(time.Now()), strings.HasSuffix(f.Name(), "y"))
	os.Remove(f.Name())
	// processes
	pr, pw, _ := os.Pipe()
	p, err := os.StartProcess("/bin/sh", []string{"sh", "-c", "echo out $X; pwd; exit 7"}, &os.ProcAttr{Dir: "/", Env: []string{"X=1"}, Files: []*os.File{nil, pw}})
	fmt.Println(err)
	pw.Close()
	sc := bufio.NewScanner(pr)
	for sc.Scan() {
		fmt.Println("got", sc.Text())
	}
	st, err := p.Wait()
	fmt.Println(st, err, st.ExitCode(), st.Exited(), st.Success(), st.Pid() == p.Pid)
	_, err = p.Wait()
	fmt.Println(err, p.Signal(os.Interrupt), p.Kill())
	p, err = os.StartProcess("/bin/sleep", []string{"sleep", "10"}, &os.ProcAttr{})
	tick := 0
	go func() {
		for i := 0; i < 3; i++ {
			tick++
			time.Sleep(5 * time.Millisecond)
		}
		p.Kill()
	}()
	st, err = p.Wait()
	fmt.Println(st, err, tick)
	_, err = os.StartProcess("/nope", nil, &os.ProcAttr{})
	fmt.Println(err)
	_, err = os.StartProcess("/bin/sh", nil, &os.ProcAttr{Dir: "/nope"})
	fmt.Println(err)
	q, err := os.FindProcess(-1)
	fmt.Println(err, q.Signal(syscall.Signal(0)))
	q, _ = os.FindProcess(0)
	fmt.Println(q.Signal(syscall.Signal(0)))
	fmt.Println(q.Release(), q.Signal(os.Kill))
	q, _ = os.FindProcess(1 << 22)
	fmt.Println(q.Signal(syscall.Signal(0)))
	os.Setenv("XDG_CACHE_HOME", "rel")
	fmt.Println(os.UserCacheDir())
	fmt.Printf("%q %q %q %q\n", os.Expand("${}", os.Getenv), os.Expand("a${", os.Getenv), os.Expand("$", os.Getenv), os.Expand("$}x$$y$1z${*}", func(s string) string { return "<" + s + ">" }))
	fmt.Println(os.MkdirTemp("/nope/x", "a"))
	fmt.Println(os.MkdirTemp("", "a/b"))
	_, err = os.CreateTemp("/nope", "a")
	fmt.Println(strings.HasPrefix(err.Error(), "open /nope/a"))
	fmt.Println(os.DirFS("").Open("x"))
	fmt.Println(os.DirFS("/nope").Open("x"))
	fmt.Println(os.DirFS("/nope").Open("../x"))
	d, _ := os.MkdirTemp("", "d")
	fd, _ := os.Open(d)
	list, err := fd.Readdir(0)
	fmt.Println(list == nil, len(list), err)
	list, err = fd.Readdir(1)
	fmt.Println(list == nil, len(list), err == io.EOF)
	fd.Close()
	_, err = fd.Readdir(0)
	fmt.Println(strings.Replace(err.Error(), d, "D", 1))
	os.Remove(d)
}
