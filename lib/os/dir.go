package os

import (
	"io"
	"syscall"
)

type dirEntry struct {
	dir  string // of the directory
	name string
	kind FileMode // type bits
	info FileInfo // when the type had to be looked up
}

func (d *dirEntry) Name() string   { return d.name }
func (d *dirEntry) IsDir() bool    { return d.kind.IsDir() }
func (d *dirEntry) Type() FileMode { return d.kind }
func (d *dirEntry) Info() (FileInfo, error) {
	if d.info != nil {
		return d.info, nil
	}
	return Lstat(d.dir + "/" + d.name)
}
func (d *dirEntry) String() string {
	mode := d.kind.String()
	text := mode[:len(mode)-9] + " " + d.name
	if d.IsDir() {
		text += "/"
	}
	return text
}

// next returns the next entry but "." and "..", nil at the end.
func (f *File) next() (*dirEntry, error) {
	for {
		if len(f.dirbuf) == 0 {
			if f.dirtmp == nil {
				f.dirtmp = make([]byte, 4096)
			}
			n, err := syscall.ReadDirent(f.fd, f.dirtmp)
			if err != nil {
				return nil, &PathError{Op: "readdirent", Path: f.name, Err: err}
			}
			if n == 0 {
				return nil, nil
			}
			f.dirbuf = f.dirtmp[:n]
		}
		b := f.dirbuf
		size := int(b[1]) | int(b[2])<<8
		name := string(b[3 : 3+size])
		f.dirbuf = b[3+size:]
		if name == "." || name == ".." {
			continue
		}
		e := &dirEntry{dir: f.name, name: name, kind: kindMode(uint64(b[0]) << 12)}
		if b[0] == 0 { // the file system does not tell
			info, err := Lstat(f.name + "/" + name)
			if IsNotExist(err) {
				continue
			}
			if err != nil {
				return nil, err
			}
			e.info = info
			e.kind = info.Mode().Type()
		}
		return e, nil
	}
}

// ReadDir returns the next n entries in directory order; all for n <= 0.
func (f *File) ReadDir(n int) ([]DirEntry, error) {
	if f == nil {
		return nil, ErrInvalid
	}
	if f.fd < 0 {
		return nil, &PathError{Op: "readdirent", Path: f.name, Err: errFileClosing}
	}
	list := []DirEntry{}
	for n <= 0 || len(list) < n {
		e, err := f.next()
		if err != nil {
			return list, err
		}
		if e == nil {
			if n > 0 && len(list) == 0 {
				return nil, io.EOF
			}
			break
		}
		list = append(list, e)
	}
	return list, nil
}

// Readdir is ReadDir with FileInfos.
func (f *File) Readdir(n int) ([]FileInfo, error) {
	entries, err := f.ReadDir(n)
	var list []FileInfo
	for _, e := range entries {
		info, infoErr := e.Info()
		if IsNotExist(infoErr) {
			continue
		}
		if infoErr != nil {
			return list, infoErr
		}
		list = append(list, info)
	}
	return list, err
}

// Readdirnames is ReadDir with names.
func (f *File) Readdirnames(n int) (names []string, err error) {
	entries, err := f.ReadDir(n)
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return names, err
}

// ReadDir returns the entries of the named directory, sorted by name.
func ReadDir(name string) ([]DirEntry, error) {
	f, err := Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	list, err := f.ReadDir(-1)
	sortEntries(list)
	return list, err
}

// sortEntries sorts by merging, so that large directories stay cheap.
func sortEntries(list []DirEntry) {
	if len(list) < 2 {
		return
	}
	mid := len(list) / 2
	left := append([]DirEntry(nil), list[:mid]...)
	right := list[mid:]
	sortEntries(left)
	sortEntries(right)
	for i := range list {
		if len(right) == 0 || len(left) > 0 && left[0].Name() <= right[0].Name() {
			list[i] = left[0]
			left = left[1:]
		} else {
			list[i] = right[0]
			right = right[1:]
		}
	}
}

// Mkdir makes a directory.
func Mkdir(name string, perm FileMode) error {
	if err := syscall.Mkdir(name, syscallMode(perm)); err != nil {
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

// Remove removes a file or an empty directory.
func Remove(name string) error {
	err := syscall.Unlink(name)
	if err == nil {
		return nil
	}
	dirErr := syscall.Rmdir(name)
	if dirErr == nil {
		return nil
	}
	if dirErr != syscall.ENOTDIR {
		err = dirErr
	}
	return &PathError{Op: "remove", Path: name, Err: err}
}

// RemoveAll removes path and all below it; a missing path is no error.
func RemoveAll(path string) error {
	if path == "" {
		return nil
	}
	if n := len(path); path[n-1] == '.' && (n == 1 || path[n-2] == '/') {
		return &PathError{Op: "RemoveAll", Path: path, Err: syscall.EINVAL}
	}
	err := Remove(path)
	if err == nil || IsNotExist(err) {
		return nil
	}
	info, statErr := Lstat(path)
	if statErr != nil {
		if IsNotExist(statErr) {
			return nil
		}
		return statErr
	}
	if !info.IsDir() {
		return err
	}
	list, readErr := ReadDir(path)
	for _, e := range list {
		if err := RemoveAll(path + "/" + e.Name()); err != nil {
			return err
		}
	}
	if readErr != nil && !IsNotExist(readErr) {
		return readErr
	}
	if err = Remove(path); IsNotExist(err) {
		return nil
	}
	return err
}
