package os

import (
	"cmp"
	"internal/testlog"
	"io"
	"io/fs"
	"slices"
	"syscall"
)

type dirEntry struct {
	dir  string // of the directory
	name string
	kind FileMode // type bits
	info FileInfo // when it had to be looked up
}

func (d *dirEntry) Name() string   { return d.name }
func (d *dirEntry) IsDir() bool    { return d.kind.IsDir() }
func (d *dirEntry) Type() FileMode { return d.kind }
func (d *dirEntry) String() string { return fs.FormatDirEntry(d) }

func (d *dirEntry) Info() (FileInfo, error) {
	if d.info != nil {
		return d.info, nil
	}
	return Lstat(d.dir + "/" + d.name)
}

// A dirReader holds the records of a directory that were read and not yet returned.
type dirReader struct {
	buf     []byte
	pending []byte
}

// Of a record: length at 16, type at 18, name from 19.
const (
	recordLen  = 16
	recordType = 18
	recordName = 19
)

// next returns name and type of the next entry but "." and ".."; "" at the end. The type is in the bits of S_IFMT, 0
// where the file system does not tell.
func (f *File) next() (name string, kind uint32, err error) {
	if f.dir == nil {
		f.dir = &dirReader{buf: make([]byte, 8192)}
	}
	d := f.dir
	for {
		if len(d.pending) < recordName {
			n := 0
			err := f.onFd("readdirent", func(fd int) (err error) {
				n, err = syscall.ReadDirent(fd, d.buf)
				return err
			})
			if e, ok := err.(*PathError); ok {
				if e.Err == ErrClosed {
					e.Err = errFileClosing
				}
				return "", 0, err
			}
			if n <= 0 {
				return "", 0, nil
			}
			d.pending = d.buf[:n]
		}
		rec := d.pending
		size := int(rec[recordLen]) | int(rec[recordLen+1])<<8
		d.pending = rec[size:]
		end := recordName
		for rec[end] != 0 {
			end++
		}
		if name := string(rec[recordName:end]); name != "." && name != ".." {
			return name, uint32(rec[recordType]) << 12, nil
		}
	}
}

// each calls add for the next n entries, for all with n <= 0, and returns io.EOF if there were none of n > 0. An entry
// that disappeared meanwhile is not counted as one that was added.
func (f *File) each(n int, add func(name string, kind uint32) (bool, error)) error {
	if f == nil {
		return ErrInvalid
	}
	added := 0
	for left := n; n <= 0 || left > 0; left-- {
		name, kind, err := f.next()
		if err != nil {
			return err
		}
		if name == "" {
			break
		}
		ok, err := add(name, kind)
		if err != nil && !IsNotExist(err) {
			return err
		}
		if ok {
			added++
		}
	}
	if n > 0 && added == 0 {
		return io.EOF
	}
	return nil
}

func (f *File) lstat(name string) (info FileInfo, err error) {
	err = f.onFd("fstatat", func(fd int) (err error) {
		info, err = lstatAt(fd, name, name)
		return err
	})
	return info, err
}

// ReadDir returns the next n entries in directory order; all for n <= 0.
func (f *File) ReadDir(n int) ([]DirEntry, error) {
	if f == nil {
		return nil, ErrInvalid
	}
	list := []DirEntry{}
	err := f.each(n, func(name string, kind uint32) (bool, error) {
		e := &dirEntry{dir: f.name, name: name, kind: kindMode(kind)}
		if kind == 0 || f.inRoot {
			info, err := f.lstat(name)
			if err != nil {
				return false, err
			}
			e.info, e.kind = info, info.Mode().Type()
		}
		list = append(list, e)
		return true, nil
	})
	return list, err
}

// Readdir is ReadDir with FileInfos.
func (f *File) Readdir(n int) ([]FileInfo, error) {
	if f == nil {
		return nil, ErrInvalid
	}
	list := []FileInfo{}
	err := f.each(n, func(name string, kind uint32) (bool, error) {
		info, err := f.lstat(name)
		if err != nil {
			return false, err
		}
		list = append(list, info)
		return true, nil
	})
	return list, err
}

// Readdirnames is ReadDir with names.
func (f *File) Readdirnames(n int) (names []string, err error) {
	if f == nil {
		return nil, ErrInvalid
	}
	names = []string{}
	err = f.each(n, func(name string, kind uint32) (bool, error) {
		names = append(names, name)
		return true, nil
	})
	return names, err
}

func openDir(name string) (*File, error) {
	testlog.Open(name)
	fd, err := syscall.Open(name, O_RDONLY|syscall.O_CLOEXEC|syscall.O_DIRECTORY, 0)
	if err != nil {
		return nil, &PathError{Op: "open", Path: name, Err: err}
	}
	return newFile(fd, name), nil
}

func readSorted(f *File) ([]DirEntry, error) {
	list, err := f.ReadDir(-1)
	slices.SortFunc(list, func(a, b DirEntry) int { return cmp.Compare(a.Name(), b.Name()) })
	return list, err
}

// ReadDir returns the entries of the named directory, sorted by name.
func ReadDir(name string) ([]DirEntry, error) {
	f, err := openDir(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return readSorted(f)
}

// Mkdir makes a directory.
func Mkdir(name string, perm FileMode) error {
	err := ignoringEINTR(func() error { return syscall.Mkdir(name, syscallMode(perm)) })
	if err != nil {
		return &PathError{Op: "mkdir", Path: name, Err: err}
	}
	return nil
}

// MkdirAll makes a directory and the missing ones above it.
func MkdirAll(path string, perm FileMode) error {
	if info, err := Stat(path); err == nil {
		if info.IsDir() {
			return nil
		}
		return &PathError{Op: "mkdir", Path: path, Err: syscall.ENOTDIR}
	}
	end := len(path)
	for end > 0 && path[end-1] == '/' {
		end--
	}
	for end > 0 && path[end-1] != '/' {
		end--
	}
	if end > 1 {
		if err := MkdirAll(path[:end-1], perm); err != nil {
			return err
		}
	}
	err := Mkdir(path, perm)
	if err != nil {
		if info, statErr := Lstat(path); statErr == nil && info.IsDir() {
			return nil
		}
	}
	return err
}

// CopyFS copies a whole file system into the folder dir. Files that exist are not replaced.
func CopyFS(dir string, fsys fs.FS) error {
	return fs.WalkDir(fsys, ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		local, err := localName(path)
		if err != nil {
			return err
		}
		to := joinPath(dir, local)
		switch d.Type() {
		case ModeDir:
			return MkdirAll(to, 0777)
		case ModeSymlink:
			target, err := fs.ReadLink(fsys, path)
			if err != nil {
				return err
			}
			return Symlink(target, to)
		case 0:
			return copyFile(to, fsys, path)
		}
		return &PathError{Op: "CopyFS", Path: path, Err: ErrInvalid}
	})
}

func copyFile(to string, fsys fs.FS, path string) error {
	r, err := fsys.Open(path)
	if err != nil {
		return err
	}
	defer r.Close()
	info, err := r.Stat()
	if err != nil {
		return err
	}
	w, err := OpenFile(to, O_CREATE|O_EXCL|O_WRONLY, 0666|info.Mode()&0777)
	if err != nil {
		return err
	}
	if _, err := io.Copy(w, r); err != nil {
		w.Close()
		return &PathError{Op: "Copy", Path: to, Err: err}
	}
	return w.Close()
}
