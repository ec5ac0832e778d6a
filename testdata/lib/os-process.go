package main

import (
	"errors"
	"fmt"
	"os"
	"syscall"
)

func main() {
	_, err := os.StartProcess("/no/such", []string{"x"}, &os.ProcAttr{})
	fmt.Println(err)
	_, err = os.StartProcess("/bin/true", []string{"x"}, &os.ProcAttr{Dir: "/nodir"})
	fmt.Println(err)
	p, err := os.StartProcess("/bin/sh", []string{"sh", "-c", "exit 3"}, &os.ProcAttr{Files: []*os.File{nil, os.Stdout, os.Stderr}})
	fmt.Println(p.Pid > 0, err)
	s, err := p.Wait()
	fmt.Println(s, err, s.ExitCode(), s.Exited(), s.Success(), s.Sys().(syscall.WaitStatus), s.Pid() == p.Pid)
	s, err = p.Wait()
	fmt.Println(s, err)
	fmt.Println(p.Signal(os.Kill), p.Release(), p.Signal(os.Kill))
	_, err = p.Wait()
	fmt.Println(err)
	p, _ = os.StartProcess("/bin/sleep", []string{"sleep", "100"}, &os.ProcAttr{})
	fmt.Println(p.Signal(syscall.Signal(0)), p.Kill())
	s, err = p.Wait()
	fmt.Println(s, err, s.ExitCode(), s.Sys().(syscall.WaitStatus).Signal())
	fmt.Println(p.Kill(), errors.Is(p.Kill(), os.ErrProcessDone))
	q, err := os.FindProcess(1 << 21)
	fmt.Println(q != nil, err)
	fmt.Println(q.Signal(os.Interrupt))
	_, err = q.Wait()
	fmt.Println(err)
	var z os.Process
	fmt.Println(z.Signal(os.Kill), z.Release())
	var n *os.ProcessState
	fmt.Println(n.String(), n.ExitCode())
	_, err = z.Wait()
	fmt.Println(err)
	r, err := os.FindProcess(os.Getpid())
	fmt.Println(r.Release(), r.Signal(os.Kill), r.Pid)
	_, err = os.StartProcess("/bin/true\x00", []string{"x"}, &os.ProcAttr{})
	fmt.Printf("%q\n", err.Error())
	err = syscall.Exec("/no/such", nil, nil)
	fmt.Println(err)
}
