// Calls relative to an open folder.

package os

import (
	"syscall"
	"time"
	"unsafe"
)

const (
	atSymlinkNofollow = 0x100
	atRemovedir       = 0x200
	utimeOmit         = 0x3ffffffe
)

// callAt makes a call whose first two arguments are a folder and a name in it.
func callAt(trap uintptr, dir int, name string, a3, a4 uintptr) error {
	p, err := syscall.BytePtrFromString(name)
	if err != nil {
		return err
	}
	for {
		_, _, errno := syscall.Syscall6(trap, uintptr(dir), uintptr(unsafe.Pointer(p)), a3, a4, 0, 0)
		if errno == 0 {
			return nil
		}
		if errno != syscall.EINTR {
			return errno
		}
	}
}

func openAt(dir int, name string, flags int, perm uint32) (fd int, err error) {
	err = ignoringEINTR(func() error {
		fd, err = syscall.Openat(dir, name, flags|syscall.O_CLOEXEC, perm)
		return err
	})
	return fd, err
}

func lstatAt(dir int, name, shown string) (FileInfo, error) {
	var st syscall.Stat_t
	err := callAt(syscall.SYS_NEWFSTATAT, dir, name, uintptr(unsafe.Pointer(&st)), atSymlinkNofollow)
	if err != nil {
		return nil, err
	}
	return newFileStat(shown, &st), nil
}

func unlinkAt(dir int, name string) error { return callAt(syscall.SYS_UNLINKAT, dir, name, 0, 0) }
func rmdirAt(dir int, name string) error {
	return callAt(syscall.SYS_UNLINKAT, dir, name, atRemovedir, 0)
}

func mkdirAt(dir int, name string, perm FileMode) error {
	return ignoringEINTR(func() error { return syscall.Mkdirat(dir, name, syscallMode(perm)) })
}

func readlinkAt(dir int, name string) (string, error) {
	p, err := syscall.BytePtrFromString(name)
	if err != nil {
		return "", err
	}
	for size := 128; ; size *= 2 {
		buf := make([]byte, size)
		n, _, errno := syscall.Syscall6(syscall.SYS_READLINKAT, uintptr(dir), uintptr(unsafe.Pointer(p)),
			uintptr(unsafe.Pointer(&buf[0])), uintptr(size), 0, 0)
		if errno != 0 {
			return "", errno
		}
		if int(n) < size {
			return string(buf[:n]), nil
		}
	}
}

// timesOf is what the system sets both times to; a zero time is left as it is.
func timesOf(atime, mtime time.Time) (ts [2]syscall.Timespec) {
	for i, t := range [2]time.Time{atime, mtime} {
		if t.IsZero() {
			ts[i] = syscall.Timespec{Sec: utimeOmit, Nsec: utimeOmit}
		} else {
			ts[i] = syscall.NsecToTimespec(t.UnixNano())
		}
	}
	return ts
}
