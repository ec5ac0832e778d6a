package os

import (
	"errors"
	"io"
	"io/fs"
	"slices"
)

// ReadFile reads the named file whole.
func ReadFile(name string) ([]byte, error) {
	f, err := Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return readWhole(f)
}

func readWhole(f *File) ([]byte, error) {
	const least = 512
	size := int64(0)
	if info, err := f.Stat(); err == nil {
		size = info.Size()
	}
	data := make([]byte, 0, max(int(size)+1, least)) // one more, to see the end without growing
	for {
		n, err := f.Read(data[len(data):cap(data)])
		data = data[:len(data)+n]
		if err == io.EOF {
			return data, nil
		}
		if err != nil {
			return data, err
		}
		// A file that says 0 may be one of those that the system makes up: some want to be read in large pieces.
		if left := cap(data) - len(data); left == 0 || size == 0 && left < least {
			data = slices.Grow(data, least)
		}
	}
}

// WriteFile writes data to the named file, creating or truncating it.
func WriteFile(name string, data []byte, perm FileMode) error {
	f, err := OpenFile(name, O_WRONLY|O_CREATE|O_TRUNC, perm)
	if err != nil {
		return err
	}
	return writeWhole(f, data)
}

func writeWhole(f *File, data []byte) error {
	_, err := f.Write(data)
	if closeErr := f.Close(); err == nil {
		err = closeErr
	}
	return err
}

// DirFS returns the tree of files at dir.
func DirFS(dir string) fs.FS { return dirFS(dir) }

type dirFS string

var errEmptyRoot = errors.New("os: DirFS with empty root")

// localName checks the name of a file system; here it is one of the system too, if nothing ends it early.
func localName(name string) (string, error) {
	if !fs.ValidPath(name) {
		return "", ErrInvalid
	}
	for i := 0; i < len(name); i++ {
		if name[i] == 0 {
			return "", ErrInvalid
		}
	}
	return name, nil
}

func (d dirFS) path(op, name string) (string, error) {
	err := errEmptyRoot
	if d != "" {
		_, err = localName(name)
	}
	if err != nil {
		return "", &PathError{Op: op, Path: name, Err: err}
	}
	return joinPath(string(d), name), nil
}

// in is what d's methods have in common: errors name the file as the user does.
func in[T any](d dirFS, op, name string, call func(path string) (T, error)) (result T, err error) {
	path, err := d.path(op, name)
	if err != nil {
		return result, err
	}
	r, err := call(path)
	if err != nil {
		if e, ok := err.(*PathError); ok {
			e.Path = name
		}
		return result, err
	}
	return r, nil
}

func (d dirFS) Open(name string) (fs.File, error) {
	f, err := in(d, "open", name, Open)
	if err != nil {
		return nil, err
	}
	return f, nil
}
func (d dirFS) ReadFile(name string) ([]byte, error)    { return in(d, "readfile", name, ReadFile) }
func (d dirFS) ReadDir(name string) ([]DirEntry, error) { return in(d, "readdir", name, ReadDir) }
func (d dirFS) Stat(name string) (fs.FileInfo, error)   { return in(d, "stat", name, Stat) }
func (d dirFS) Lstat(name string) (fs.FileInfo, error)  { return in(d, "lstat", name, Lstat) }
func (d dirFS) ReadLink(name string) (string, error) {
	path, err := d.path("readlink", name)
	if err != nil {
		return "", err
	}
	return Readlink(path)
}
