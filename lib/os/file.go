// Package os is the interface to the operating system: files, directories,
// the environment, the process. Errors are *PathError values with the
// system's error number inside.
package os

import (
	"io"
	"io/fs"
	"syscall"
	"time"
)

const (
	O_RDONLY = syscall.O_RDONLY
	O_WRONLY = syscall.O_WRONLY
	O_RDWR   = syscall.O_RDWR
	O_APPEND = syscall.O_APPEND
	O_CREATE = syscall.O_CREAT
	O_EXCL   = syscall.O_EXCL
	O_SYNC   = syscall.O_SYNC
	O_TRUNC  = syscall.O_TRUNC
)

const (
	SEEK_SET = 0
	SEEK_CUR = 1
	SEEK_END = 2
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
	fd     int // -1 when closed
	name   string
	append bool
	dirbuf []byte // of a directory: records read and not yet returned
	dirtmp []byte // the whole buffer that dirbuf is a part of
}

// The standard files.
var (
	Stdin  = NewFile(0, "/dev/stdin")
	Stdout = NewFile(1, "/dev/stdout")
	Stderr = NewFile(2, "/dev/stderr")
)

// NewFile returns a File of the given descriptor and name.
func NewFile(fd uintptr, name string) *File {
	if int(fd) < 0 {
		return nil
	}
	return &File{fd: int(fd), name: name}
}

// Open opens the named file for reading.
func Open(name string) (*File, error) { return OpenFile(name, O_RDONLY, 0) }

// Create creates or truncates the named file, for reading and writing.
func Create(name string) (*File, error) { return OpenFile(name, O_RDWR|O_CREATE|O_TRUNC, 0666) }

// OpenFile is the general open call.
func OpenFile(name string, flag int, perm FileMode) (*File, error) {
	fd, err := syscall.Open(name, flag|syscall.O_CLOEXEC, syscallMode(perm))
	if err != nil {
		return nil, &PathError{Op: "open", Path: name, Err: err}
	}
	return &File{fd: fd, name: name, append: flag&O_APPEND != 0}, nil
}

func (f *File) check(op string) error {
	if f == nil {
		return ErrInvalid
	}
	if f.fd < 0 {
		return &PathError{Op: op, Path: f.name, Err: ErrClosed}
	}
	return nil
}

func (f *File) wrap(op string, err error) error {
	if err == nil || err == io.EOF {
		return err
	}
	return &PathError{Op: op, Path: f.name, Err: err}
}

// Name returns the name as given to Open.
func (f *File) Name() string { return f.name }

// Fd returns the descriptor.
func (f *File) Fd() uintptr {
	if f == nil {
		return ^uintptr(0)
	}
	return uintptr(f.fd)
}

func (f *File) Close() error {
	if f == nil {
		return ErrInvalid
	}
	if err := f.check("close"); err != nil {
		return err
	}
	err := syscall.Close(f.fd)
	f.fd = -1
	return f.wrap("close", err)
}

// Read reads up to len(b) bytes; at end of file it returns 0, io.EOF.
func (f *File) Read(b []byte) (n int, err error) {
	if err := f.check("read"); err != nil {
		return 0, err
	}
	if len(b) == 0 {
		return 0, nil
	}
	n, err = syscall.Read(f.fd, b)
	if err != nil {
		return 0, f.wrap("read", err)
	}
	if n == 0 {
		return 0, io.EOF
	}
	return n, nil
}

// ReadAt reads len(b) bytes at offset off; fewer only with an error.
func (f *File) ReadAt(b []byte, off int64) (n int, err error) {
	if err := f.check("read"); err != nil {
		return 0, err
	}
	if off < 0 {
		return 0, &PathError{Op: "readat", Path: f.name, Err: errNegative}
	}
	for len(b) > 0 {
		k, err := syscall.Pread(f.fd, b, off)
		if err != nil {
			return n, f.wrap("read", err)
		}
		if k == 0 {
			return n, io.EOF
		}
		n += k
		b = b[k:]
		off += int64(k)
	}
	return
}

// Write writes all of b.
func (f *File) Write(b []byte) (n int, err error) {
	if err := f.check("write"); err != nil {
		return 0, err
	}
	for n < len(b) || n == 0 && len(b) == 0 {
		k, err := syscall.Write(f.fd, b[n:])
		if err != nil {
			return n, f.wrap("write", err)
		}
		n += k
		if len(b) == 0 {
			break
		}
		if k == 0 {
			return n, f.wrap("write", io.ErrUnexpectedEOF)
		}
	}
	return n, nil
}

// WriteAt writes len(b) bytes at offset off.
func (f *File) WriteAt(b []byte, off int64) (n int, err error) {
	if err := f.check("write"); err != nil {
		return 0, err
	}
	if f.append {
		return 0, errWriteAtInAppendMode
	}
	if off < 0 {
		return 0, &PathError{Op: "writeat", Path: f.name, Err: errNegative}
	}
	for len(b) > 0 {
		k, err := syscall.Pwrite(f.fd, b, off)
		if err != nil {
			return n, f.wrap("write", err)
		}
		n += k
		b = b[k:]
		off += int64(k)
	}
	return
}

// WriteString is Write of a string's bytes.
func (f *File) WriteString(s string) (n int, err error) { return f.Write([]byte(s)) }

// ReadFrom makes io.Copy to a file work; it does nothing special.
func (f *File) ReadFrom(r io.Reader) (n int64, err error) {
	if err := f.check("write"); err != nil {
		return 0, err
	}
	return io.Copy(onlyWriter{f}, r)
}

type onlyWriter struct{ io.Writer }

// Seek sets the offset for the next Read or Write.
func (f *File) Seek(offset int64, whence int) (ret int64, err error) {
	if err := f.check("seek"); err != nil {
		return 0, err
	}
	r, err := syscall.Seek(f.fd, offset, whence)
	if err != nil {
		return 0, f.wrap("seek", err)
	}
	f.dirbuf = nil
	return r, nil
}

// Sync commits the file's contents to stable storage.
func (f *File) Sync() error {
	if err := f.check("sync"); err != nil {
		return err
	}
	return f.wrap("sync", syscall.Fsync(f.fd))
}

// Truncate changes the size of the file.
func (f *File) Truncate(size int64) error {
	if err := f.check("truncate"); err != nil {
		return err
	}
	return f.wrap("truncate", syscall.Ftruncate(f.fd, size))
}

// Stat describes the file.
func (f *File) Stat() (FileInfo, error) {
	if err := f.check("stat"); err != nil {
		return nil, err
	}
	var st syscall.Stat_t
	if err := syscall.Fstat(f.fd, &st); err != nil {
		return nil, f.wrap("stat", err)
	}
	return newFileStat(f.name, &st), nil
}

// Chmod changes the mode of the file.
func (f *File) Chmod(mode FileMode) error {
	if err := f.check("chmod"); err != nil {
		return err
	}
	return f.wrap("chmod", syscall.Chmod(f.name, syscallMode(mode)))
}

// SetDeadline and its like: files have no deadlines.
func (f *File) SetDeadline(t time.Time) error      { return f.wrap("set deadline", ErrNoDeadline) }
func (f *File) SetReadDeadline(t time.Time) error  { return f.wrap("set deadline", ErrNoDeadline) }
func (f *File) SetWriteDeadline(t time.Time) error { return f.wrap("set deadline", ErrNoDeadline) }

// ReadFile reads the named file whole.
func ReadFile(name string) ([]byte, error) {
	f, err := Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	size := 512
	if info, err := f.Stat(); err == nil && info.Size() >= int64(size) && info.Size() < 1<<40 {
		size = int(info.Size()) + 1 // one more, to see the end without growing
	}
	data := make([]byte, 0, size)
	for {
		n, err := f.Read(data[len(data):cap(data)])
		data = data[:len(data)+n]
		if err == io.EOF {
			return data, nil
		}
		if err != nil {
			return data, err
		}
		if len(data) == cap(data) {
			data = append(data, 0)[:len(data)]
		}
	}
}

// WriteFile writes data to the named file, creating or truncating it.
func WriteFile(name string, data []byte, perm FileMode) error {
	f, err := OpenFile(name, O_WRONLY|O_CREATE|O_TRUNC, perm)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	if closeErr := f.Close(); closeErr != nil && err == nil {
		err = closeErr
	}
	return err
}

// Pipe returns a connected pair of files: what is written to w is read from r.
func Pipe() (r *File, w *File, err error) {
	var p [2]int
	if err := syscall.Pipe(p[:]); err != nil {
		return nil, nil, NewSyscallError("pipe2", err)
	}
	return NewFile(uintptr(p[0]), "|0"), NewFile(uintptr(p[1]), "|1"), nil
}

// DirFS returns the tree of files at dir.
func DirFS(dir string) fs.FS { return dirFS(dir) }

type dirFS string

func (d dirFS) path(op, name string) (string, error) {
	if !fs.ValidPath(name) {
		return "", &PathError{Op: op, Path: name, Err: ErrInvalid}
	}
	return string(d) + "/" + name, nil
}

func (d dirFS) Open(name string) (fs.File, error) {
	path, err := d.path("open", name)
	if err != nil {
		return nil, err
	}
	f, err := Open(path)
	if err != nil {
		err.(*PathError).Path = name
		return nil, err
	}
	return f, nil
}

func (d dirFS) ReadFile(name string) ([]byte, error) {
	path, err := d.path("readfile", name)
	if err != nil {
		return nil, err
	}
	return ReadFile(path)
}

func (d dirFS) ReadDir(name string) ([]DirEntry, error) {
	path, err := d.path("readdir", name)
	if err != nil {
		return nil, err
	}
	return ReadDir(path)
}

func (d dirFS) Stat(name string) (fs.FileInfo, error) {
	path, err := d.path("stat", name)
	if err != nil {
		return nil, err
	}
	return Stat(path)
}
