// Package syscall is the system's interface: its numbers, structs and calls. Errors are numbers too.
package syscall

import (
	"errors"
	"internal/oserror"
)

// Errno is an error number of the system. Zero is no error.
type Errno uintptr

// errtext and signame are in native.c; empty for unknown numbers.
func errtext(e int) string
func signame(s int) string

func (e Errno) Error() string {
	if s := errtext(int(e)); s != "" {
		return s
	}
	return "errno " + decimal(int(e))
}

// Is makes errors.Is(err, fs.ErrNotExist) and its like work.
func (e Errno) Is(target error) bool {
	switch target {
	case oserror.ErrPermission:
		return e == EACCES || e == EPERM
	case oserror.ErrExist:
		return e == EEXIST || e == ENOTEMPTY
	case oserror.ErrNotExist:
		return e == ENOENT
	case errors.ErrUnsupported:
		return e == ENOSYS || e == ENOTSUP || e == EOPNOTSUPP
	}
	return false
}

func (e Errno) Temporary() bool {
	return e == EINTR || e == EMFILE || e == ENFILE || e.Timeout()
}

func (e Errno) Timeout() bool {
	return e == EAGAIN || e == EWOULDBLOCK || e == ETIMEDOUT
}

// Signal is a signal number.
type Signal int

func (s Signal) Signal() {}

func (s Signal) String() string {
	if name := signame(int(s)); name != "" {
		return name
	}
	return "signal " + decimal(int(s))
}

func decimal(n int) string {
	if n < 0 {
		return "-" + decimal(-n)
	}
	if n < 10 {
		return string(rune('0' + n))
	}
	return decimal(n/10) + string(rune('0'+n%10))
}
