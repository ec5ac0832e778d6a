package syscall

import "unsafe"

// Standard descriptors.
var (
	Stdin  = 0
	Stdout = 1
	Stderr = 2
)

// syscall6 is the machine's instruction; the result is -errno on failure.
func syscall6(trap, a1, a2, a3, a4, a5, a6 uintptr) uintptr

func failed(r uintptr) bool { return r > ^uintptr(4095) }

// Syscall6 makes any call of the system by its number.
func Syscall6(trap, a1, a2, a3, a4, a5, a6 uintptr) (r1, r2 uintptr, err Errno) {
	r := syscall6(trap, a1, a2, a3, a4, a5, a6)
	if failed(r) {
		return ^uintptr(0), 0, Errno(-r)
	}
	return r, 0, 0
}

func Syscall(trap, a1, a2, a3 uintptr) (r1, r2 uintptr, err Errno) {
	return Syscall6(trap, a1, a2, a3, 0, 0, 0)
}

func RawSyscall(trap, a1, a2, a3 uintptr) (r1, r2 uintptr, err Errno) {
	return Syscall6(trap, a1, a2, a3, 0, 0, 0)
}

func RawSyscall6(trap, a1, a2, a3, a4, a5, a6 uintptr) (r1, r2 uintptr, err Errno) {
	return Syscall6(trap, a1, a2, a3, a4, a5, a6)
}

// AllThreadsSyscall makes the call on every thread: there is one.
func AllThreadsSyscall(trap, a1, a2, a3 uintptr) (r1, r2 uintptr, err Errno) {
	return Syscall6(trap, a1, a2, a3, 0, 0, 0)
}

func AllThreadsSyscall6(trap, a1, a2, a3, a4, a5, a6 uintptr) (r1, r2 uintptr, err Errno) {
	return Syscall6(trap, a1, a2, a3, a4, a5, a6)
}

// call is a system call of up to four arguments whose result is a count or a number.
func call(trap, a1, a2, a3, a4 uintptr) (int, error) {
	r := syscall6(trap, a1, a2, a3, a4, 0, 0)
	if failed(r) {
		return -1, Errno(-r)
	}
	return int(r), nil
}

// do is call without a result.
func do(trap, a1, a2, a3, a4 uintptr) error {
	_, err := call(trap, a1, a2, a3, a4)
	return err
}

// doPath and doPath2 are do for calls whose first argument (or first two) is a path.
func doPath(trap uintptr, path string, a2, a3, a4 uintptr) error {
	p, err := BytePtrFromString(path)
	if err != nil {
		return err
	}
	return do(trap, pointer(p), a2, a3, a4)
}

func doPath2(trap uintptr, a, b string, a3, a4 uintptr) error {
	p, err := BytePtrFromString(a)
	if err != nil {
		return err
	}
	q, err := BytePtrFromString(b)
	if err != nil {
		return err
	}
	return do(trap, pointer(p), pointer(q), a3, a4)
}

func pointer[T any](p *T) uintptr { return uintptr(unsafe.Pointer(p)) }

// addr is the address of b, never 0: the system looks at it even when nothing is to be done.
func addr(b []byte) uintptr {
	if len(b) == 0 {
		return pointer(&nothing)
	}
	return pointer(&b[0])
}

var nothing byte

// ByteSliceFromString returns s and a NUL; a NUL inside is EINVAL.
func ByteSliceFromString(s string) ([]byte, error) {
	for i := 0; i < len(s); i++ {
		if s[i] == 0 {
			return nil, EINVAL
		}
	}
	b := make([]byte, len(s)+1)
	copy(b, s)
	return b, nil
}

func BytePtrFromString(s string) (*byte, error) {
	b, err := ByteSliceFromString(s)
	if err != nil {
		return nil, err
	}
	return &b[0], nil
}

// SlicePtrFromStrings ends the list with nil.
func SlicePtrFromStrings(ss []string) ([]*byte, error) {
	list := make([]*byte, len(ss)+1)
	for i, s := range ss {
		p, err := BytePtrFromString(s)
		if err != nil {
			return nil, err
		}
		list[i] = p
	}
	return list, nil
}

// The older forms panic.
func StringByteSlice(s string) []byte {
	b, err := ByteSliceFromString(s)
	if err != nil {
		panic("syscall: string with NUL passed to StringByteSlice")
	}
	return b
}

func StringBytePtr(s string) *byte { return &StringByteSlice(s)[0] }

func StringSlicePtr(ss []string) []*byte {
	list := make([]*byte, len(ss)+1)
	for i, s := range ss {
		list[i] = StringBytePtr(s)
	}
	return list
}

// RawConn is a descriptor that somebody else waits for.
type RawConn interface {
	Control(f func(fd uintptr)) error
	Read(f func(fd uintptr) (done bool)) error
	Write(f func(fd uintptr) (done bool)) error
}

// Conn is implemented by what has a RawConn.
type Conn interface {
	SyscallConn() (RawConn, error)
}
