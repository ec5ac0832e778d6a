package os

import (
	"internal/testlog"
	"syscall"
	"time"
	"unsafe"
)

func linkError(op, old, new string, call func() error) error {
	if err := ignoringEINTR(call); err != nil {
		return &LinkError{op, old, new, err}
	}
	return nil
}

func pathError(op, name string, call func() error) error {
	if err := ignoringEINTR(call); err != nil {
		return &PathError{Op: op, Path: name, Err: err}
	}
	return nil
}

// Rename renames a file or directory.
func Rename(oldpath, newpath string) error {
	// The system would replace an empty directory by another; Go does not. A bad oldpath is told first.
	if info, err := Lstat(newpath); err == nil && info.IsDir() {
		old, err := Lstat(oldpath)
		if err != nil {
			return &LinkError{"rename", oldpath, newpath, underlying(err)}
		}
		if newpath == oldpath || !SameFile(old, info) {
			return &LinkError{"rename", oldpath, newpath, syscall.EEXIST}
		}
	}
	return linkError("rename", oldpath, newpath, func() error { return syscall.Rename(oldpath, newpath) })
}

// Link makes newname a hard link to oldname.
func Link(oldname, newname string) error {
	return linkError("link", oldname, newname, func() error { return syscall.Link(oldname, newname) })
}

// Symlink makes newname a symbolic link to oldname.
func Symlink(oldname, newname string) error {
	return linkError("symlink", oldname, newname, func() error { return syscall.Symlink(oldname, newname) })
}

// Readlink returns where the named symbolic link points to.
func Readlink(name string) (string, error) {
	for size := 128; ; size *= 2 {
		buf := make([]byte, size)
		n := 0
		err := pathError("readlink", name, func() (err error) {
			n, err = syscall.Readlink(name, buf)
			return err
		})
		if err != nil {
			return "", err
		}
		if n < size {
			return string(buf[:n]), nil
		}
	}
}

// Chmod changes the mode of the named file.
func Chmod(name string, mode FileMode) error {
	return pathError("chmod", name, func() error { return syscall.Chmod(name, syscallMode(mode)) })
}

// Chown and Lchown change the owner; -1 leaves one as it is.
func Chown(name string, uid, gid int) error {
	return pathError("chown", name, func() error { return syscall.Chown(name, uid, gid) })
}

func Lchown(name string, uid, gid int) error {
	return pathError("lchown", name, func() error { return syscall.Lchown(name, uid, gid) })
}

// Chtimes changes access and modification time of the named file; a zero time is left as it is.
func Chtimes(name string, atime time.Time, mtime time.Time) error {
	ts := timesOf(atime, mtime)
	return pathError("chtimes", name, func() error { return syscall.UtimesNano(name, ts[:]) })
}

// Truncate changes the size of the named file.
func Truncate(name string, size int64) error {
	return pathError("truncate", name, func() error { return syscall.Truncate(name, size) })
}

// Chdir changes the working directory.
func Chdir(dir string) error {
	if err := syscall.Chdir(dir); err != nil {
		return &PathError{Op: "chdir", Path: dir, Err: err}
	}
	if l := testlog.Logger(); l != nil {
		if full, err := Getwd(); err == nil {
			l.Chdir(full)
		}
	}
	return nil
}

// The same for open files.

func (f *File) Chmod(mode FileMode) error {
	return f.onFd("chmod", func(fd int) error { return syscall.Fchmod(fd, syscallMode(mode)) })
}

func (f *File) Chown(uid, gid int) error {
	return f.onFd("chown", func(fd int) error { return syscall.Fchown(fd, uid, gid) })
}

func (f *File) Chdir() error { return f.onFd("chdir", syscall.Fchdir) }

// Sync commits the file's contents to stable storage.
func (f *File) Sync() error { return f.onFd("sync", syscall.Fsync) }

// Truncate changes the size of the file.
func (f *File) Truncate(size int64) error {
	return f.onFd("truncate", func(fd int) error { return syscall.Ftruncate(fd, size) })
}

// Hostname returns the name that the kernel reports.
func Hostname() (name string, err error) {
	var u syscall.Utsname
	if err := syscall.Uname(&u); err != nil {
		return "", NewSyscallError("uname", err)
	}
	n := 0
	for n < len(u.Nodename) && u.Nodename[n] != 0 {
		n++
	}
	return string(unsafe.Slice((*byte)(unsafe.Pointer(&u.Nodename[0])), n)), nil
}

// Executable returns the path of the running program.
func Executable() (string, error) { return executable, executableErr }

// Asked for at once: a later Chdir or a removed file shall not change it.
var executable, executableErr = func() (string, error) {
	path, err := Readlink("/proc/self/exe")
	const deleted = " (deleted)"
	if n := len(path) - len(deleted); n > 0 && path[n:] == deleted {
		path = path[:n]
	}
	return path, err
}()
