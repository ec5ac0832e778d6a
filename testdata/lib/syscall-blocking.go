package main

import (
	"fmt"
	"os"
	"syscall"
	"time"
)

// Others run while a call sleeps in the kernel.
func beside(what string, block func(), unblock func()) {
	done := make(chan bool)
	go func() {
		block()
		done <- true
	}()
	beats := 0
	for i := 0; i < 5; i++ {
		time.Sleep(2 * time.Millisecond)
		beats++
	}
	unblock()
	select {
	case <-done:
		fmt.Println(what, beats)
	case <-time.After(20 * time.Second):
		fmt.Println(what, "did not end")
	}
}

func main() {
	dir, _ := os.MkdirTemp("", "blocking")
	defer os.RemoveAll(dir)
	fifo, file := dir+"/fifo", dir+"/file"
	fmt.Println(syscall.Mkfifo(fifo, 0600))

	var reader, writer int
	beside("open", func() { reader, _ = syscall.Open(fifo, syscall.O_RDONLY, 0) },
		func() { writer, _ = syscall.Open(fifo, syscall.O_WRONLY, 0) })

	var b [8]byte
	n := uintptr(0)
	beside("read", func() { k, _ := syscall.Read(reader, b[:]); n = uintptr(k) },
		func() { syscall.Write(writer, []byte("hello")) })
	fmt.Println(string(b[:n]))

	pair, _ := syscall.Socketpair(syscall.AF_UNIX, syscall.SOCK_STREAM, 0)
	beside("recvfrom", func() { k, _, _ := syscall.Recvfrom(pair[0], b[:], 0); n = uintptr(k) },
		func() { syscall.Write(pair[1], []byte("world")) })
	fmt.Println(string(b[:n]))

	f1, _ := os.Create(file)
	f2, _ := os.Open(file)
	syscall.Flock(int(f1.Fd()), syscall.LOCK_EX)
	beside("flock", func() { syscall.Flock(int(f2.Fd()), syscall.LOCK_EX) },
		func() { syscall.Flock(int(f1.Fd()), syscall.LOCK_UN) })

	pid, err := syscall.ForkExec("/bin/cat", []string{"cat"}, &syscall.ProcAttr{Files: []uintptr{uintptr(pair[0]), 1, 2}})
	var status syscall.WaitStatus
	beside("wait4", func() { syscall.Wait4(pid, &status, 0, nil) }, func() { syscall.Kill(pid, syscall.SIGKILL) })
	fmt.Println(err, status.Signal())

	ts := syscall.NsecToTimespec(15e6)
	beside("nanosleep", func() { syscall.Nanosleep(&ts, nil) }, func() {})
	tv := syscall.NsecToTimeval(15e6)
	beside("select", func() { syscall.Select(0, nil, nil, nil, &tv) }, func() {})

	// Many at a time.
	const many = 100
	done := make(chan bool)
	for range many {
		go func() {
			ts := syscall.NsecToTimespec(5e6)
			syscall.Nanosleep(&ts, nil)
			done <- true
		}()
	}
	for range many {
		<-done
	}
	fmt.Println("done")
}
