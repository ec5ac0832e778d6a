// Package syscall: what is bundled and what an installed Go has beyond it are one package.
package main

import (
	"fmt"
	"os"
	"syscall"
)

func serve(fd int) {
	c, sa, err := syscall.Accept(fd)
	if err != nil {
		fmt.Println(err)
		return
	}
	_, ok := sa.(*syscall.SockaddrInet4)
	b := make([]byte, 10)
	n, err := syscall.Read(c, b)
	fmt.Println(ok, string(b[:n]), err)
	syscall.Close(c)
}

func main() {
	fd, err := syscall.Socket(syscall.AF_INET, syscall.SOCK_STREAM, 0)
	fmt.Println(fd > 2, err)
	fmt.Println(syscall.Bind(fd, &syscall.SockaddrInet4{Addr: [4]byte{127, 0, 0, 1}}), syscall.Listen(fd, 5))
	sa, err := syscall.Getsockname(fd)
	in := sa.(*syscall.SockaddrInet4)
	fmt.Println(in.Addr, in.Port > 0, err)
	c, _ := syscall.Socket(syscall.AF_INET, syscall.SOCK_STREAM, 0)
	fmt.Println(syscall.Connect(c, sa))
	syscall.Write(c, []byte("hello"))
	serve(fd)
	var st syscall.Stat_t
	fmt.Println(syscall.Stat("/", &st), st.Mode&syscall.S_IFMT == syscall.S_IFDIR, st.Ctim.Sec > 0)
	info, _ := os.Stat("/")
	fmt.Printf("%T %v\n", info.Sys(), info.Sys().(*syscall.Stat_t).Ino == st.Ino)
	mem, err := syscall.Mmap(-1, 0, 4096, syscall.PROT_READ|syscall.PROT_WRITE, syscall.MAP_ANON|syscall.MAP_PRIVATE)
	mem[7] = 1
	fmt.Println(len(mem), err, syscall.Munmap(mem))
	var u syscall.Utsname
	fmt.Println(syscall.Uname(&u), string([]byte{byte(u.Sysname[0]), byte(u.Sysname[1])}))
	_, _, e := syscall.Syscall(syscall.SYS_GETPID, 0, 0, 0)
	fmt.Println(e == 0, e)
	_, err = syscall.Open("/no/such", syscall.O_RDONLY, 0)
	fmt.Println(err, err == syscall.ENOENT)
	ts := syscall.NsecToTimespec(1500000001)
	fmt.Println(ts, ts.Nano())
	p := make([]int, 2)
	fmt.Println(syscall.Pipe2(p, syscall.O_NONBLOCK))
	n, err := syscall.Read(p[0], make([]byte, 1))
	fmt.Println(n, err)
	var lim syscall.Rlimit
	fmt.Println(syscall.Getrlimit(syscall.RLIMIT_NOFILE, &lim), lim.Cur == lim.Max)
	d, _ := syscall.Open("/proc/self", syscall.O_RDONLY|syscall.O_DIRECTORY, 0)
	buf := make([]byte, 8192)
	n, err = syscall.ReadDirent(d, buf)
	_, count, names := syscall.ParseDirent(buf[:n], -1, nil)
	fmt.Println(err, count > 10, count == len(names))
}
