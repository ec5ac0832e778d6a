// Package os is the interface to the operating system: files, directories, the environment, processes. Errors are
// *PathError values with the system's error number inside.
package os

import (
	"internal/testlog"
	"io"
	"runtime"
	"sync"
	"syscall"
)

const (
	O_RDONLY int = syscall.O_RDONLY
	O_WRONLY int = syscall.O_WRONLY
	O_RDWR   int = syscall.O_RDWR
	O_APPEND int = syscall.O_APPEND
	O_CREATE int = syscall.O_CREAT
	O_EXCL   int = syscall.O_EXCL
	O_SYNC   int = syscall.O_SYNC
	O_TRUNC  int = syscall.O_TRUNC
)

const (
	SEEK_SET int = 0
	SEEK_CUR int = 1
	SEEK_END int = 2
)

const (
	DevNull           = "/dev/null"
	PathSeparator     = '/'
	PathListSeparator = ':'
)

// IsPathSeparator reports whether c separates directories.
func IsPathSeparator(c uint8) bool { return c == PathSeparator }

// File is an open file.
type File struct {
	*file // copies of a File share it
}

// file is what stands behind a File. A descriptor that can be waited for is made non-blocking, and calls on it wait in
// the runtime, so that a deadline or Close can end them; calls on others block, but only where the runtime says that
// nobody else could go on meanwhile.
type file struct {
	fd          int // -1 when closed
	name        string
	waits       bool // can be waited for
	nonblock    bool // made non-blocking by us
	blocks      bool // was non-blocking until Fd was asked for
	stdoutOrErr bool
	appendMode  bool
	inRoot      bool // opened in a Root: its path may lead elsewhere by now
	closing     bool // no new calls; the descriptor lives until the last one ends
	calls       int
	read, write deadline
	writing     sync.Mutex // of two large writes to a pipe the second waits for the first
	dir         *dirReader
}

// A deadline is a time of the monotonic clock in nanoseconds, 0 for none; it is over when that has come.
type deadline struct {
	at   int64
	over bool
}

// In native.c.
func pollable(fd int) bool
func sigpipe()

// The standard files.
var (
	Stdin  = NewFile(uintptr(syscall.Stdin), "/dev/stdin")
	Stdout = NewFile(uintptr(syscall.Stdout), "/dev/stdout")
	Stderr = NewFile(uintptr(syscall.Stderr), "/dev/stderr")
)

// NewFile returns a File of the given descriptor and name. Whether the descriptor blocks is left as it is.
func NewFile(fd uintptr, name string) *File {
	n := int(fd)
	if n < 0 {
		return nil
	}
	flags, _, errno := syscall.Syscall(syscall.SYS_FCNTL, fd, syscall.F_GETFL, 0)
	if errno != 0 {
		flags = 0
	}
	f := newFile(n, name)
	f.appendMode = flags&syscall.O_APPEND != 0
	f.waits = flags&syscall.O_NONBLOCK != 0 && pollable(n)
	return f
}

func newFile(fd int, name string) *File {
	f := &File{&file{fd: fd, name: name, stdoutOrErr: fd == 1 || fd == 2}}
	if fd > 2 {
		runtime.SetFinalizer(f.file, (*file).close)
	}
	return f
}

// setWaits makes calls on f wait in the runtime, if the system can say when it is ready.
func (f *File) setWaits() {
	if pollable(f.fd) && syscall.SetNonblock(f.fd, true) == nil {
		f.waits, f.nonblock = true, true
	}
}

// Open opens the named file for reading.
func Open(name string) (*File, error) { return OpenFile(name, O_RDONLY, 0) }

// Create creates or truncates the named file, for reading and writing.
func Create(name string) (*File, error) { return OpenFile(name, O_RDWR|O_CREATE|O_TRUNC, 0666) }

// OpenFile is the general open call.
func OpenFile(name string, flag int, perm FileMode) (*File, error) {
	testlog.Open(name)
	fd, err := syscall.Open(name, flag|syscall.O_CLOEXEC, syscallMode(perm))
	if err != nil {
		return nil, &PathError{Op: "open", Path: name, Err: err}
	}
	return opened(fd, name, flag), nil
}

func opened(fd int, name string, flag int) *File {
	f := newFile(fd, name)
	f.appendMode = flag&O_APPEND != 0
	if flag&syscall.O_NONBLOCK != 0 {
		f.waits = pollable(fd)
	} else {
		f.setWaits()
	}
	return f
}

// Pipe returns a connected pair of files: what is written to w is read from r.
func Pipe() (r *File, w *File, err error) {
	var p [2]int
	if err := syscall.Pipe2(p[:], syscall.O_CLOEXEC); err != nil {
		return nil, nil, NewSyscallError("pipe2", err)
	}
	r, w = newFile(p[0], "|0"), newFile(p[1], "|1")
	r.setWaits()
	w.setWaits()
	return r, w, nil
}

// Name returns the name as given to Open.
func (f *File) Name() string { return f.name }

// Fd returns the descriptor. It blocks from now on, as whoever asks for it expects.
func (f *File) Fd() uintptr {
	if f == nil {
		return ^uintptr(0)
	}
	if f.nonblock && f.fd >= 0 {
		syscall.SetNonblock(f.fd, false)
		f.nonblock = false
		f.blocks = true
	}
	return uintptr(f.fd)
}

// enter begins a call on the descriptor, leave ends it.
func (f *file) enter() error {
	if f.closing {
		return ErrClosed
	}
	f.calls++
	return nil
}

func (f *file) leave() {
	f.calls--
	if f.closing && f.calls == 0 {
		f.destroy()
	}
}

func (f *file) destroy() error {
	fd := f.fd
	f.fd = -1
	return syscall.Close(fd)
}

// Close closes the file. Calls that wait end with ErrClosed.
func (f *File) Close() error {
	if f == nil {
		return ErrInvalid
	}
	return f.file.close()
}

func (f *file) close() error {
	if f == nil {
		return syscall.EINVAL
	}
	if f.closing {
		return &PathError{Op: "close", Path: f.name, Err: ErrClosed}
	}
	f.closing = true
	f.dir = nil
	runtime.SetFinalizer(f, nil)
	var err error
	if f.calls == 0 {
		err = f.destroy()
	} else if f.waits && !f.blocks {
		wakefd(f.fd)
		for f.calls > 0 {
			runtime.Gosched()
		}
	}
	if err != nil {
		return &PathError{Op: "close", Path: f.name, Err: err}
	}
	return nil
}

func (f *File) check() error {
	if f == nil {
		return ErrInvalid
	}
	return nil
}

func (f *File) wrap(op string, err error) error {
	if err == nil || err == io.EOF {
		return err
	}
	return &PathError{Op: op, Path: f.name, Err: err}
}

// onFd makes a call on the descriptor that does not wait.
func (f *File) onFd(op string, call func(fd int) error) error {
	if err := f.check(); err != nil {
		return err
	}
	err := f.enter()
	if err == nil {
		for err = call(f.fd); err == syscall.EINTR; {
			err = call(f.fd)
		}
		f.leave()
	}
	return f.wrap(op, err)
}
