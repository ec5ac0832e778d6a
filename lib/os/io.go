package os

import (
	"errors"
	"io"
	"syscall"
	"time"
	"unsafe"
)

// In native.c. waitfd returns when fd is ready, at the deadline, or when wakefd is called.
func waitfd(fd int, write bool, deadline int64)
func wakefd(fd int)
func nanotime() int64

var errNegative = errors.New("negative offset")
var errWriteAtInAppendMode = errors.New("os: invalid use of WriteAt on file opened with O_APPEND")

// maxRW bounds a single call: some systems fail on more, and all make progress with less.
const maxRW = 1 << 30

// alive reports why a call must not go on: the file was closed, or its time is over.
func (f *file) alive(d *deadline) error {
	switch {
	case f.closing:
		return ErrClosed
	case d.over || d.at != 0 && d.at <= nanotime():
		return ErrDeadlineExceeded
	}
	return nil
}

// again reports whether a failed call is to be repeated: it was interrupted, or had to wait, which is done here.
func (f *file) again(err error, write bool, d *deadline) bool {
	switch {
	case err == syscall.EAGAIN && f.waits:
		waitfd(f.fd, write, d.at)
		return true
	case err == syscall.EINTR:
		return true
	}
	return false
}

func raw(trap uintptr, fd int, b []byte) (int, error) {
	n, _, errno := syscall.Syscall(trap, uintptr(fd), uintptr(unsafe.Pointer(unsafe.SliceData(b))), uintptr(len(b)))
	if errno != 0 {
		return 0, errno
	}
	return int(n), nil
}

func (f *file) readSome(b []byte) (n int, err error) {
	for {
		if !f.waits || f.blocks {
			n, err = syscall.Read(f.fd, b)
		} else if err = f.alive(&f.read); err == nil {
			n, err = raw(syscall.SYS_READ, f.fd, b)
		}
		if err == nil || !f.again(err, false, &f.read) {
			return max(n, 0), err
		}
	}
}

func (f *file) writeSome(b []byte) (n int, err error) {
	for {
		if !f.waits || f.blocks {
			n, err = syscall.Write(f.fd, b)
		} else if err = f.alive(&f.write); err == nil {
			n, err = raw(syscall.SYS_WRITE, f.fd, b)
		}
		if err == nil || !f.again(err, true, &f.write) {
			return max(n, 0), err
		}
	}
}

// Read reads up to len(b) bytes; at end of file it returns 0, io.EOF.
func (f *File) Read(b []byte) (n int, err error) {
	if err := f.check(); err != nil {
		return 0, err
	}
	if err := f.enter(); err != nil {
		return 0, f.wrap("read", err)
	}
	if len(b) > 0 {
		n, err = f.readSome(b[:min(len(b), maxRW)])
		if err == nil && n == 0 {
			err = io.EOF
		}
	}
	f.leave()
	return n, f.wrap("read", err)
}

// Write writes all of b.
func (f *File) Write(b []byte) (n int, err error) {
	if err := f.check(); err != nil {
		return 0, err
	}
	if err := f.enter(); err != nil {
		return 0, f.wrap("write", err)
	}
	f.writing.Lock()
	for {
		k, e := f.writeSome(b[n:min(len(b), n+maxRW)])
		n += k
		if e == nil && k == 0 && n < len(b) {
			e = io.ErrUnexpectedEOF
		}
		if err = e; err != nil || n == len(b) {
			break
		}
	}
	f.writing.Unlock()
	f.leave()
	if err == syscall.EPIPE && f.stdoutOrErr {
		sigpipe()
	}
	return n, f.wrap("write", err)
}

// WriteString is Write of a string's bytes.
func (f *File) WriteString(s string) (n int, err error) {
	return f.Write(unsafe.Slice(unsafe.StringData(s), len(s)))
}

// ReadAt reads len(b) bytes at offset off; fewer only with an error.
func (f *File) ReadAt(b []byte, off int64) (n int, err error) {
	if err := f.check(); err != nil {
		return 0, err
	}
	if off < 0 {
		return 0, &PathError{Op: "readat", Path: f.name, Err: errNegative}
	}
	for len(b) > 0 && err == nil {
		var k int
		err = f.onFd("read", func(fd int) (err error) {
			if k, err = syscall.Pread(fd, b[:min(len(b), maxRW)], off); err == nil && k == 0 {
				err = io.EOF
			}
			return err
		})
		if err == nil {
			n += k
			b = b[k:]
			off += int64(k)
		}
	}
	return
}

// WriteAt writes len(b) bytes at offset off.
func (f *File) WriteAt(b []byte, off int64) (n int, err error) {
	if err := f.check(); err != nil {
		return 0, err
	}
	if f.appendMode {
		return 0, errWriteAtInAppendMode
	}
	if off < 0 {
		return 0, &PathError{Op: "writeat", Path: f.name, Err: errNegative}
	}
	for len(b) > 0 && err == nil {
		var k int
		err = f.onFd("write", func(fd int) (err error) {
			k, err = syscall.Pwrite(fd, b[:min(len(b), maxRW)], off)
			return err
		})
		if err == nil {
			n += k
			b = b[k:]
			off += int64(k)
		}
	}
	return
}

// Seek sets the offset for the next Read or Write; a folder is read anew.
func (f *File) Seek(offset int64, whence int) (ret int64, err error) {
	err = f.onFd("seek", func(fd int) (err error) {
		f.dir = nil
		ret, err = syscall.Seek(fd, offset, whence)
		return err
	})
	if err != nil {
		return 0, err
	}
	return ret, nil
}

// The wrappers keep io.Copy from coming back to ReadFrom and WriteTo.
type onlyWriter struct{ io.Writer }
type onlyReader struct{ io.Reader }

// ReadFrom makes io.Copy to a file work; it does nothing special.
func (f *File) ReadFrom(r io.Reader) (n int64, err error) {
	if err := f.check(); err != nil {
		return 0, err
	}
	return io.Copy(onlyWriter{f}, r)
}

// WriteTo is the same for io.Copy from a file.
func (f *File) WriteTo(w io.Writer) (n int64, err error) {
	if err := f.check(); err != nil {
		return 0, err
	}
	return io.Copy(w, onlyReader{f})
}

// ---- deadlines ----

// SetDeadline sets both deadlines: calls that would wait longer fail. A zero t removes them. Files that are always
// ready have none.
func (f *File) SetDeadline(t time.Time) error { return f.setDeadline(t, true, true) }

func (f *File) SetReadDeadline(t time.Time) error  { return f.setDeadline(t, true, false) }
func (f *File) SetWriteDeadline(t time.Time) error { return f.setDeadline(t, false, true) }

func (f *File) setDeadline(t time.Time, read, write bool) error {
	if err := f.check(); err != nil {
		return err
	}
	if f.closing {
		return errFileClosing
	}
	if !f.waits {
		return ErrNoDeadline
	}
	var d deadline
	if !t.IsZero() {
		left := int64(time.Until(t))
		d.over = left <= 0
		if d.at = nanotime() + left; left > 0 && d.at < 0 {
			d.at = 1<<63 - 1
		}
	}
	if read {
		f.file.read = d
	}
	if write {
		f.file.write = d
	}
	wakefd(f.fd) // who waits looks at it anew
	return nil
}

// ---- the descriptor itself ----

type rawConn struct{ f *File }

// SyscallConn returns the file for calls that this package does not make.
func (f *File) SyscallConn() (syscall.RawConn, error) {
	if err := f.check(); err != nil {
		return nil, err
	}
	return rawConn{f}, nil
}

func (c rawConn) begin() error {
	if err := c.f.check(); err != nil {
		return err
	}
	if c.f.enter() != nil {
		return errFileClosing
	}
	return nil
}

func (c rawConn) Control(f func(fd uintptr)) error {
	if err := c.begin(); err != nil {
		return err
	}
	defer c.f.leave()
	f(uintptr(c.f.fd))
	return nil
}

func (c rawConn) until(write bool, d *deadline, f func(fd uintptr) bool) error {
	if err := c.begin(); err != nil {
		return err
	}
	defer c.f.leave()
	for {
		if err := c.f.alive(d); err == ErrClosed {
			return errFileClosing
		} else if err != nil {
			return err
		}
		if f(uintptr(c.f.fd)) {
			return nil
		}
		if !c.f.waits {
			return errors.New("waiting for unsupported file type")
		}
		waitfd(c.f.fd, write, d.at)
	}
}

func (c rawConn) Read(f func(fd uintptr) (done bool)) error {
	return c.until(false, &c.f.file.read, f)
}

func (c rawConn) Write(f func(fd uintptr) (done bool)) error {
	return c.until(true, &c.f.file.write, f)
}
