// Package embed gives programs the files that //go:embed lines name.
package embed

import (
	"errors"
	"io"
	"io/fs"
	"time"
)

// FS is a read-only file system of embedded files.
type FS struct {
	files string // for each its name, NUL, its length in decimal, NUL, its bytes; sorted by name
}

var (
	errIsDirectory  = errors.New("is a directory")
	errNotDirectory = errors.New("not a directory")
)

// file is a file, or a folder, which exists since something is in it.
type file struct {
	name string // whole
	data string
	dir  bool
}

// each calls f for every file until it returns false.
func (f FS) each(fn func(name, data string) bool) {
	for rest := f.files; rest != ""; {
		name, more := cut(rest)
		length, more := cut(more)
		n := 0
		for i := 0; i < len(length); i++ {
			n = n*10 + int(length[i]-'0')
		}
		if !fn(name, more[:n]) {
			return
		}
		rest = more[n:]
	}
}

func cut(s string) (before, after string) {
	for i := 0; ; i++ {
		if s[i] == 0 {
			return s[:i], s[i+1:]
		}
	}
}

func within(name, dir string) bool {
	return dir == "." || len(name) > len(dir) && name[:len(dir)] == dir && name[len(dir)] == '/'
}

func (f FS) lookup(name string) *file {
	if !fs.ValidPath(name) {
		return nil
	}
	var found *file
	if name == "." {
		found = &file{name: name, dir: true}
	}
	f.each(func(n, data string) bool {
		if n == name {
			found = &file{name: name, data: data}
		} else if within(n, name) {
			found = &file{name: name, dir: true}
		}
		return found == nil
	})
	return found
}

// list returns what is in the folder, sorted.
func (f FS) list(dir string) []fs.DirEntry {
	var all []fs.DirEntry
	last := ""
	f.each(func(n, data string) bool {
		if !within(n, dir) {
			return true
		}
		start := 0
		if dir != "." {
			start = len(dir) + 1
		}
		for i := start; i < len(n); i++ {
			if n[i] == '/' { // a folder
				if n[:i] != last {
					last = n[:i]
					all = append(all, &file{name: last, dir: true})
				}
				return true
			}
		}
		all = append(all, &file{name: n, data: data})
		return true
	})
	for i := range all { // folders came at their first file's place
		for k := i; k > 0 && all[k].Name() < all[k-1].Name(); k-- {
			all[k], all[k-1] = all[k-1], all[k]
		}
	}
	return all
}

func (f *file) Name() string {
	for i := len(f.name) - 1; i >= 0; i-- {
		if f.name[i] == '/' {
			return f.name[i+1:]
		}
	}
	return f.name
}

func (f *file) Size() int64                { return int64(len(f.data)) }
func (f *file) ModTime() time.Time         { return time.Time{} }
func (f *file) IsDir() bool                { return f.dir }
func (f *file) Sys() any                   { return nil }
func (f *file) Type() fs.FileMode          { return f.Mode().Type() }
func (f *file) Info() (fs.FileInfo, error) { return f, nil }
func (f *file) String() string             { return fs.FormatFileInfo(f) }

func (f *file) Mode() fs.FileMode {
	if f.dir {
		return fs.ModeDir | 0555
	}
	return 0444
}

// Open opens a file or a folder.
func (f FS) Open(name string) (fs.File, error) {
	found := f.lookup(name)
	if found == nil {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	}
	if found.dir {
		return &openDir{found, f.list(name), 0}, nil
	}
	return &openFile{found, 0}, nil
}

// ReadDir returns what is in the folder, sorted by name.
func (f FS) ReadDir(name string) ([]fs.DirEntry, error) {
	opened, err := f.Open(name)
	if err != nil {
		return nil, err
	}
	dir, ok := opened.(*openDir)
	if !ok {
		return nil, &fs.PathError{Op: "read", Path: name, Err: errNotDirectory}
	}
	return dir.entries, nil
}

// ReadFile returns a copy of the file's bytes.
func (f FS) ReadFile(name string) ([]byte, error) {
	opened, err := f.Open(name)
	if err != nil {
		return nil, err
	}
	file, ok := opened.(*openFile)
	if !ok {
		return nil, &fs.PathError{Op: "read", Path: name, Err: errIsDirectory}
	}
	return []byte(file.f.data), nil
}

type openFile struct {
	f      *file
	offset int64
}

func (o *openFile) Close() error               { return nil }
func (o *openFile) Stat() (fs.FileInfo, error) { return o.f, nil }

func (o *openFile) Read(b []byte) (int, error) {
	if o.offset >= int64(len(o.f.data)) {
		return 0, io.EOF
	}
	n := copy(b, o.f.data[o.offset:])
	o.offset += int64(n)
	return n, nil
}

func (o *openFile) Seek(offset int64, whence int) (int64, error) {
	switch whence {
	case 1:
		offset += o.offset
	case 2:
		offset += int64(len(o.f.data))
	}
	if offset < 0 || offset > int64(len(o.f.data)) {
		return 0, &fs.PathError{Op: "seek", Path: o.f.name, Err: fs.ErrInvalid}
	}
	o.offset = offset
	return offset, nil
}

func (o *openFile) ReadAt(b []byte, offset int64) (int, error) {
	if offset < 0 || offset > int64(len(o.f.data)) {
		return 0, &fs.PathError{Op: "read", Path: o.f.name, Err: fs.ErrInvalid}
	}
	n := copy(b, o.f.data[offset:])
	if n < len(b) {
		return n, io.EOF
	}
	return n, nil
}

type openDir struct {
	f       *file
	entries []fs.DirEntry
	offset  int
}

func (d *openDir) Close() error               { return nil }
func (d *openDir) Stat() (fs.FileInfo, error) { return d.f, nil }

func (d *openDir) Read([]byte) (int, error) {
	return 0, &fs.PathError{Op: "read", Path: d.f.name, Err: errIsDirectory}
}

func (d *openDir) ReadDir(count int) ([]fs.DirEntry, error) {
	n := len(d.entries) - d.offset
	if n == 0 {
		if count <= 0 {
			return nil, nil
		}
		return nil, io.EOF
	}
	if count > 0 && n > count {
		n = count
	}
	list := append([]fs.DirEntry(nil), d.entries[d.offset:d.offset+n]...)
	d.offset += n
	return list, nil
}
