package os

import "syscall"

// To open a named pipe is to wait for somebody at its other end, and there is nothing to poll for. Where goroutines would
// wait along, a thread that does nothing else opens it.

// In native.c.
func othersRun() bool // is there any other goroutine, or a timer?
func openInThread(path *byte, flag, mode, report int) int

func isFifo(name string) bool {
	var st syscall.Stat_t
	return syscall.Stat(name, &st) == nil && st.Mode&syscall.S_IFMT == syscall.S_IFIFO
}

func openElsewhere(name string, flag int, perm FileMode) (fd int, err error) {
	path, err := syscall.BytePtrFromString(name)
	if err != nil {
		return -1, err
	}
	var p [2]int
	if err := syscall.Pipe2(p[:], syscall.O_CLOEXEC); err != nil {
		return -1, err
	}
	defer syscall.Close(p[0])
	if r := openInThread(path, flag|syscall.O_CLOEXEC, int(syscallMode(perm)), p[1]); r < 0 {
		syscall.Close(p[1])
		return -1, syscall.Errno(-r)
	}
	waitfd(p[0], false, 0)
	var b [8]byte // the descriptor, or -errno
	if _, err := syscall.Read(p[0], b[:]); err != nil {
		return -1, err
	}
	var v uint64
	for i := range b {
		v |= uint64(b[i]) << (8 * i)
	}
	if n := int(int64(v)); n < 0 {
		return -1, syscall.Errno(-n)
	} else {
		return n, nil
	}
}
