package fs

import (
	"errors"
	"io"
)

// ReadDirFS is a file system with its own ReadDir; the others likewise.
type ReadDirFS interface {
	FS
	ReadDir(name string) ([]DirEntry, error)
}

type ReadFileFS interface {
	FS
	ReadFile(name string) ([]byte, error)
}

type StatFS interface {
	FS
	Stat(name string) (FileInfo, error)
}

type GlobFS interface {
	FS
	Glob(pattern string) ([]string, error)
}

type SubFS interface {
	FS
	Sub(dir string) (FS, error)
}

// ReadFile reads the named file whole.
func ReadFile(fsys FS, name string) ([]byte, error) {
	if f, ok := fsys.(ReadFileFS); ok {
		return f.ReadFile(name)
	}
	f, err := fsys.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(f)
}

// ReadDir reads the named directory, sorted by name.
func ReadDir(fsys FS, name string) ([]DirEntry, error) {
	if f, ok := fsys.(ReadDirFS); ok {
		return f.ReadDir(name)
	}
	f, err := fsys.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	dir, ok := f.(ReadDirFile)
	if !ok {
		return nil, &PathError{Op: "readdir", Path: name, Err: errors.New("not implemented")}
	}
	list, err := dir.ReadDir(-1)
	for i := 1; i < len(list); i++ {
		for j := i; j > 0 && list[j].Name() < list[j-1].Name(); j-- {
			list[j], list[j-1] = list[j-1], list[j]
		}
	}
	return list, err
}

// Stat describes the named file.
func Stat(fsys FS, name string) (FileInfo, error) {
	if f, ok := fsys.(StatFS); ok {
		return f.Stat(name)
	}
	f, err := fsys.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return f.Stat()
}

// SkipDir, returned by a WalkDirFunc, skips the directory; SkipAll ends the walk.
var (
	SkipDir = errors.New("skip this directory")
	SkipAll = errors.New("skip everything and stop the walk")
)

// WalkDirFunc is called for each file and directory.
type WalkDirFunc func(path string, d DirEntry, err error) error

// WalkDir walks the tree at root, in lexical order.
func WalkDir(fsys FS, root string, fn WalkDirFunc) error {
	info, err := Stat(fsys, root)
	if err != nil {
		err = fn(root, nil, err)
	} else {
		err = walk(fsys, root, infoEntry{info}, fn)
	}
	if err == SkipDir || err == SkipAll {
		return nil
	}
	return err
}

func walk(fsys FS, name string, d DirEntry, fn WalkDirFunc) error {
	if err := fn(name, d, nil); err != nil || !d.IsDir() {
		if err == SkipDir && d.IsDir() {
			err = nil
		}
		return err
	}
	list, err := ReadDir(fsys, name)
	if err != nil {
		if err = fn(name, d, err); err != nil {
			if err == SkipDir {
				err = nil
			}
			return err
		}
	}
	for _, e := range list {
		path := e.Name()
		if name != "." {
			path = name + "/" + path
		}
		if err := walk(fsys, path, e, fn); err != nil {
			if err == SkipDir {
				break
			}
			return err
		}
	}
	return nil
}
