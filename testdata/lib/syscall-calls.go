// What of package syscall programs use: descriptors, memory, sockets, times, limits.
package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"syscall"
	"unsafe"
)

func main() {
	// files and memory
	f, _ := os.CreateTemp("", "s")
	defer os.Remove(f.Name())
	f.WriteString("hello, mapped world")
	fd := int(f.Fd())
	data, err := syscall.Mmap(fd, 0, 19, syscall.PROT_READ|syscall.PROT_WRITE, syscall.MAP_SHARED)
	fmt.Println(string(data), err)
	copy(data, "HELLO")
	fmt.Println(syscall.Munmap(data[1:]), syscall.Munmap(data), syscall.Munmap(data))
	b := make([]byte, 5)
	n, err := syscall.Pread(fd, b, 0)
	fmt.Println(n, err, string(b))
	var st syscall.Stat_t
	fmt.Println(syscall.Fstat(fd, &st), st.Size, st.Mode&syscall.S_IFMT == syscall.S_IFREG, unsafe.Sizeof(st))
	fmt.Println(syscall.Access("/nope", 0), syscall.Mkfifo("/nope/f", 0600), syscall.Flock(fd, syscall.LOCK_EX|syscall.LOCK_NB))
	fmt.Println(syscall.Open("a\x00b", 0, 0))
	fmt.Println(syscall.Seek(fd, -1, 0))
	// sockets
	pair, err := syscall.Socketpair(syscall.AF_UNIX, syscall.SOCK_STREAM, 0)
	fmt.Println(err)
	fmt.Println(syscall.Sendmsg(pair[0], []byte("x"), syscall.UnixRights(fd), nil, 0))
	oob := make([]byte, 64)
	n, oobn, _, _, err := syscall.Recvmsg(pair[1], b, oob, 0)
	msgs, err2 := syscall.ParseSocketControlMessage(oob[:oobn])
	fds, err3 := syscall.ParseUnixRights(&msgs[0])
	fmt.Println(n, oobn, err, err2, err3, len(fds))
	s, err := syscall.Socket(syscall.AF_INET, syscall.SOCK_STREAM, 0)
	fmt.Println(err, syscall.SetsockoptInt(s, syscall.SOL_SOCKET, syscall.SO_REUSEADDR, 1))
	fmt.Println(syscall.Bind(s, &syscall.SockaddrInet4{Addr: [4]byte{127, 0, 0, 1}}), syscall.Listen(s, 1))
	sa, err := syscall.Getsockname(s)
	c, _ := syscall.Socket(syscall.AF_INET, syscall.SOCK_STREAM, 0)
	fmt.Println(err, syscall.Connect(c, sa), sa.(*syscall.SockaddrInet4).Port != 0)
	a, peer, err := syscall.Accept(s)
	fmt.Println(err, peer.(*syscall.SockaddrInet4).Addr)
	syscall.Write(c, []byte("ping"))
	n, err = syscall.Read(a, b)
	fmt.Println(n, err)
	fmt.Println(syscall.Connect(c, &syscall.SockaddrInet4{Port: 1 << 20}))
	// times, limits, states
	fmt.Println(syscall.NsecToTimespec(-1), syscall.NsecToTimeval(1), syscall.TimespecToNsec(syscall.Timespec{1, 2}))
	var lim syscall.Rlimit
	fmt.Println(syscall.Getrlimit(syscall.RLIMIT_NOFILE, &lim), lim.Cur > 0)
	w := syscall.WaitStatus(0x8b)
	fmt.Println(w.Exited(), w.Signaled(), w.Signal(), w.CoreDump(), w.ExitStatus(), w.StopSignal())
	fmt.Println(syscall.Errno(0), syscall.Errno(41), syscall.EAGAIN.Temporary(), errors.Is(syscall.ENOSYS, errors.ErrUnsupported), errors.Is(syscall.EPERM, fs.ErrPermission))
	fmt.Println(syscall.Signal(0), syscall.Signal(64), syscall.SIGWINCH)
	r1, _, errno := syscall.Syscall(syscall.SYS_GETPID, 0, 0, 0)
	fmt.Println(int(r1) == os.Getpid(), errno == 0)
	_, _, errno = syscall.Syscall(syscall.SYS_CLOSE, ^uintptr(0), 0, 0)
	fmt.Println(errno)
	for e := syscall.Errno(0); e < 140; e++ {
		fmt.Print(e, "|")
	}
	fmt.Println()
	for e := syscall.Signal(0); e < 40; e++ {
		fmt.Print(e, "|")
	}
	fmt.Println()
	fmt.Println(syscall.Exec("/bin/sh", []string{"sh", "-c", "echo done $X"}, []string{"X=exec"}))
}
