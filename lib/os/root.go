package os

import (
	"errors"
	"io/fs"
	"runtime"
	"syscall"
	"time"
	"unsafe"
)

// Root is a folder whose files can be reached, and no others: neither by ".." nor by symbolic links. Paths are walked
// element by element in open folders; a link on the way is replaced by what it says.
type Root struct {
	root *root
}

type root struct {
	name   string
	fd     int
	uses   int
	closed bool
}

// OpenRoot opens the folder.
func OpenRoot(name string) (*Root, error) {
	fd, err := syscall.Open(name, syscall.O_CLOEXEC, 0)
	if err != nil {
		return nil, &PathError{Op: "open", Path: name, Err: err}
	}
	return newRoot(fd, name)
}

func newRoot(fd int, name string) (*Root, error) {
	var st syscall.Stat_t
	err := ignoringEINTR(func() error { return syscall.Fstat(fd, &st) })
	if err == nil && st.Mode&syscall.S_IFMT != syscall.S_IFDIR {
		syscall.Close(fd)
		return nil, &PathError{Op: "open", Path: name, Err: errors.New("not a directory")}
	}
	r := &Root{&root{name: name, fd: fd}}
	runtime.SetFinalizer(r.root, (*root).close)
	return r, nil
}

// OpenInRoot opens name as Root.Open does in dir.
func OpenInRoot(dir, name string) (*File, error) {
	r, err := OpenRoot(dir)
	if err != nil {
		return nil, err
	}
	defer r.Close()
	return r.Open(name)
}

// Name returns the name as given to OpenRoot.
func (r *Root) Name() string { return r.root.name }

// Close ends the use of r; files opened in it stay open.
func (r *Root) Close() error { return r.root.close() }

func (r *root) close() error {
	if !r.closed && r.uses == 0 {
		syscall.Close(r.fd)
	}
	r.closed = true
	runtime.SetFinalizer(r, nil)
	return nil
}

func (r *Root) Open(name string) (*File, error) { return r.OpenFile(name, O_RDONLY, 0) }

func (r *Root) Create(name string) (*File, error) {
	return r.OpenFile(name, O_RDWR|O_CREATE|O_TRUNC, 0666)
}

var errFileMode = errors.New("unsupported file mode")

// isLinkError reports whether err may come from O_NOFOLLOW.
func isLinkError(err error) bool { return err == syscall.ELOOP }

// OpenFile is the general open call. perm may have permission bits only.
func (r *Root) OpenFile(name string, flag int, perm FileMode) (*File, error) {
	if perm&0777 != perm {
		return nil, &PathError{Op: "openat", Path: name, Err: errFileMode}
	}
	fd := -1
	err := r.walk(name, 0, nil, func(dir int, last string, slash bool) (err error) {
		fd, err = openAt(dir, last, flag|syscall.O_NOFOLLOW, uint32(perm))
		exclusive := flag&(O_CREATE|O_EXCL) == O_CREATE|O_EXCL
		switch {
		case exclusive && err == syscall.ELOOP:
			return syscall.EEXIST
		case !exclusive && (isLinkError(err) || err == syscall.ENOTDIR):
			return linkOr(dir, last, err)
		}
		return err
	})
	if err != nil {
		return nil, &PathError{Op: "openat", Path: name, Err: err}
	}
	f := opened(fd, joinPath(r.Name(), name), flag)
	f.inRoot = true
	return f, nil
}

// OpenRoot opens a folder in r.
func (r *Root) OpenRoot(name string) (*Root, error) {
	fd := -1
	err := r.walk(name, 0, nil, func(dir int, last string, slash bool) (err error) {
		fd, err = openAt(dir, last, syscall.O_NOFOLLOW, 0)
		if isLinkError(err) {
			return linkOr(dir, last, err)
		}
		return err
	})
	if err != nil {
		return nil, &PathError{Op: "openat", Path: name, Err: err}
	}
	return newRoot(fd, joinPath(r.Name(), name))
}

// onLast calls f with the open folder of name's last element; errors get op and name.
func (r *Root) onLast(op, name string, flags int, f func(dir int, last string) error) error {
	err := r.walk(name, flags, nil, func(dir int, last string, slash bool) error { return f(dir, last) })
	if err != nil {
		return &PathError{Op: op, Path: name, Err: err}
	}
	return nil
}

// throughLink is onLast for calls that follow a link.
func (r *Root) throughLink(op, name string, f func(dir int, last string) error) error {
	return r.onLast(op, name, 0, func(dir int, last string) error {
		if err := linkOr(dir, last, nil); err != nil {
			return err
		}
		return f(dir, last)
	})
}

func (r *Root) Chmod(name string, mode FileMode) error {
	return r.throughLink("chmodat", name, func(dir int, last string) error {
		return ignoringEINTR(func() error { return syscall.Fchmodat(dir, last, syscallMode(mode), atSymlinkNofollow) })
	})
}

func chownAt(dir int, name string, uid, gid int) error {
	return ignoringEINTR(func() error { return syscall.Fchownat(dir, name, uid, gid, atSymlinkNofollow) })
}

func (r *Root) Chown(name string, uid, gid int) error {
	return r.throughLink("chownat", name, func(dir int, last string) error { return chownAt(dir, last, uid, gid) })
}

func (r *Root) Lchown(name string, uid, gid int) error {
	return r.onLast("lchownat", name, 0, func(dir int, last string) error { return chownAt(dir, last, uid, gid) })
}

func (r *Root) Chtimes(name string, atime time.Time, mtime time.Time) error {
	return r.throughLink("chtimesat", name, func(dir int, last string) error {
		ts := timesOf(atime, mtime)
		return callAt(syscall.SYS_UTIMENSAT, dir, last, uintptr(unsafe.Pointer(&ts)), atSymlinkNofollow)
	})
}

// Mkdir makes a folder. perm may have permission bits only.
func (r *Root) Mkdir(name string, perm FileMode) error {
	if perm&0777 != perm {
		return &PathError{Op: "mkdirat", Path: name, Err: errFileMode}
	}
	return r.onLast("mkdirat", name, walkCreates|walkKeepsSlash, func(dir int, last string) error {
		return mkdirAt(dir, last, perm)
	})
}

// MkdirAll makes a folder and the missing ones on the way.
func (r *Root) MkdirAll(name string, perm FileMode) error {
	if perm&0777 != perm {
		return &PathError{Op: "mkdirat", Path: name, Err: errFileMode}
	}
	enter := func(dir int, elem string) (int, error) {
		fd, err := openDirAt(dir, elem)
		if IsNotExist(err) {
			if err := mkdirAt(dir, elem, perm); err != nil && err != syscall.EEXIST {
				return -1, &PathError{Op: "mkdirat", Err: err}
			}
			fd, err = openDirAt(dir, elem)
		}
		if _, link := err.(errSymlink); err == nil || link {
			return fd, err
		}
		return -1, &PathError{Op: "openat", Err: err}
	}
	err := r.walk(name, walkCreates|walkKeepsSlash, enter, func(dir int, last string, slash bool) error {
		err := mkdirAt(dir, last, perm)
		if err == syscall.EEXIST {
			err = r.isFolder(dir, last, name)
		}
		if _, link := err.(errSymlink); err == nil || link {
			return err
		}
		return &PathError{Op: "mkdirat", Err: err}
	})
	if _, ok := err.(*PathError); err != nil && !ok {
		err = &PathError{Op: "mkdirat", Path: name, Err: err}
	}
	return err
}

// isFolder returns nil if what could not be made is there already, or a link to it.
func (r *Root) isFolder(dir int, last, whole string) error {
	info, err := lstatAt(dir, last, last)
	switch {
	case err != nil:
		return syscall.EEXIST
	case info.IsDir():
		return nil
	case info.Mode()&ModeSymlink == 0:
		return syscall.EEXIST
	}
	info, err = r.Stat(whole)
	switch {
	case err == nil && info.IsDir():
		return nil
	case err == nil:
		return syscall.ENOTDIR
	case !IsNotExist(err):
		return err
	}
	return syscall.EEXIST
}

// Remove removes a file or an empty folder.
func (r *Root) Remove(name string) error {
	return r.onLast("removeat", name, 0, func(dir int, last string) error {
		err := unlinkAt(dir, last)
		if err == nil {
			return nil
		}
		dirErr := rmdirAt(dir, last)
		if dirErr == nil {
			return nil
		}
		return either(err, dirErr)
	})
}

// RemoveAll removes name and all below it; that it is missing is no error.
func (r *Root) RemoveAll(name string) error {
	for name != "" && name[len(name)-1] == '/' {
		name = name[:len(name)-1]
	}
	if endsWithDot(name) {
		return &PathError{Op: "RemoveAll", Path: name, Err: syscall.EINVAL}
	}
	err := r.walk(name, 0, nil, func(dir int, last string, slash bool) error { return removeAllAt(dir, last) })
	if err == nil || IsNotExist(err) {
		return nil
	}
	return &PathError{Op: "RemoveAll", Path: name, Err: underlying(err)}
}

func (r *Root) stat(name string, follow bool) (info FileInfo, err error) {
	err = r.onLast("statat", name, 0, func(dir int, last string) (err error) {
		info, err = lstatAt(dir, last, name)
		if err == nil && follow && info.Mode()&ModeSymlink != 0 {
			return linkOr(dir, last, syscall.ELOOP)
		}
		return err
	})
	if err != nil {
		return nil, err
	}
	return info, nil
}

func (r *Root) Stat(name string) (FileInfo, error)  { return r.stat(name, true) }
func (r *Root) Lstat(name string) (FileInfo, error) { return r.stat(name, false) }

func (r *Root) Readlink(name string) (string, error) {
	target := ""
	err := r.onLast("readlinkat", name, 0, func(dir int, last string) (err error) {
		target, err = readlinkAt(dir, last)
		return err
	})
	if err != nil {
		return "", err
	}
	return target, nil
}

// onBoth calls f with the folders and last elements of both names.
func (r *Root) onBoth(op, oldname, newname string, flags int, f func(from int, old string, to int, new string, slash bool) error) error {
	err := r.walk(oldname, 0, nil, func(from int, old string, _ bool) error {
		return r.walk(newname, flags, nil, func(to int, new string, slash bool) error { return f(from, old, to, new, slash) })
	})
	if err != nil {
		return &LinkError{op, oldname, newname, err}
	}
	return nil
}

func (r *Root) Rename(oldname, newname string) error {
	return r.onBoth("renameat", oldname, newname, walkCreates, func(from int, old string, to int, new string, slash bool) error {
		was, err := lstatAt(from, old, old)
		if slash {
			if err != nil {
				return err
			}
			if !was.IsDir() {
				return syscall.ENOTDIR
			}
		}
		if info, err2 := lstatAt(to, new, new); err2 == nil && info.IsDir() {
			if err != nil {
				return err
			}
			if new == old || !SameFile(info, was) {
				return syscall.EEXIST
			}
		}
		return syscall.Renameat(from, old, to, new)
	})
}

func (r *Root) Link(oldname, newname string) error {
	return r.onBoth("linkat", oldname, newname, 0, func(from int, old string, to int, new string, slash bool) error {
		p, err := syscall.BytePtrFromString(new)
		if err != nil {
			return err
		}
		return callAt(syscall.SYS_LINKAT, from, old, uintptr(to), uintptr(unsafe.Pointer(p)))
	})
}

// Symlink makes newname a link that says oldname, whatever that is.
func (r *Root) Symlink(oldname, newname string) error {
	err := r.walk(newname, 0, nil, func(dir int, last string, slash bool) error {
		p, err := syscall.BytePtrFromString(oldname)
		if err != nil {
			return err
		}
		q, err := syscall.BytePtrFromString(last)
		if err != nil {
			return err
		}
		_, _, errno := syscall.Syscall(syscall.SYS_SYMLINKAT, uintptr(unsafe.Pointer(p)), uintptr(dir), uintptr(unsafe.Pointer(q)))
		if errno != 0 {
			return errno
		}
		return nil
	})
	if err != nil {
		return &LinkError{"symlinkat", oldname, newname, err}
	}
	return nil
}

func (r *Root) ReadFile(name string) ([]byte, error) {
	f, err := r.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return readWhole(f)
}

func (r *Root) WriteFile(name string, data []byte, perm FileMode) error {
	f, err := r.OpenFile(name, O_WRONLY|O_CREATE|O_TRUNC, perm)
	if err != nil {
		return err
	}
	return writeWhole(f, data)
}

// FS returns the files in r as a file system.
func (r *Root) FS() fs.FS { return (*rootFS)(r) }

type rootFS Root

// inFS checks a name of the file system before r is asked.
func inFS[T any](f *rootFS, op, name string, call func(r *Root) (T, error)) (result T, err error) {
	if !fs.ValidPath(name) {
		return result, &PathError{Op: op, Path: name, Err: ErrInvalid}
	}
	return call((*Root)(f))
}

func (f *rootFS) Open(name string) (fs.File, error) {
	file, err := inFS(f, "open", name, func(r *Root) (*File, error) { return r.Open(name) })
	if err != nil {
		return nil, err
	}
	return file, nil
}

func (f *rootFS) ReadDir(name string) ([]DirEntry, error) {
	return inFS(f, "readdir", name, func(r *Root) ([]DirEntry, error) {
		dir, err := r.Open(name)
		if err != nil {
			return nil, err
		}
		defer dir.Close()
		return readSorted(dir)
	})
}

func (f *rootFS) ReadFile(name string) ([]byte, error) {
	return inFS(f, "readfile", name, func(r *Root) ([]byte, error) { return r.ReadFile(name) })
}

func (f *rootFS) ReadLink(name string) (string, error) {
	return inFS(f, "readlink", name, func(r *Root) (string, error) { return r.Readlink(name) })
}

func (f *rootFS) Stat(name string) (FileInfo, error) {
	return inFS(f, "stat", name, func(r *Root) (FileInfo, error) { return r.Stat(name) })
}

func (f *rootFS) Lstat(name string) (FileInfo, error) {
	return inFS(f, "lstat", name, func(r *Root) (FileInfo, error) { return r.Lstat(name) })
}
