package os

import (
	"io"
	"syscall"
)

// either returns the error that counts when neither removing a file nor removing a folder worked: that of the file only
// if it was none of the other.
func either(fileErr, dirErr error) error {
	if dirErr != syscall.ENOTDIR {
		return dirErr
	}
	return fileErr
}

// Remove removes a file or an empty directory.
func Remove(name string) error {
	err := ignoringEINTR(func() error { return syscall.Unlink(name) })
	if err == nil {
		return nil
	}
	dirErr := ignoringEINTR(func() error { return syscall.Rmdir(name) })
	if dirErr == nil {
		return nil
	}
	return &PathError{Op: "remove", Path: name, Err: either(err, dirErr)}
}

func endsWithDot(path string) bool {
	n := len(path)
	return n > 0 && path[n-1] == '.' && (n == 1 || path[n-2] == '/')
}

// splitPath returns the folder and the last element of path.
func splitPath(path string) (dir, base string) {
	for len(path) > 1 && path[0] == '/' && path[1] == '/' {
		path = path[1:]
	}
	for len(path) > 1 && path[len(path)-1] == '/' {
		path = path[:len(path)-1]
	}
	for i := len(path) - 2; i >= 0; i-- {
		if path[i] == '/' {
			return path[:max(i, 1)], path[i+1:]
		}
	}
	return ".", path
}

// RemoveAll removes path and all below it; a missing path is no error.
func RemoveAll(path string) error {
	if path == "" {
		return nil
	}
	if endsWithDot(path) {
		return &PathError{Op: "RemoveAll", Path: path, Err: syscall.EINVAL}
	}
	if err := Remove(path); err == nil || IsNotExist(err) {
		return nil
	}
	// Names are looked up in open folders, so that a link that somebody puts in their way leads nowhere else.
	dir, base := splitPath(path)
	parent, err := Open(dir)
	if IsNotExist(err) {
		return nil
	}
	if err != nil {
		return err
	}
	defer parent.Close()
	err = removeAllAt(parent.fd, base)
	if e, ok := err.(*PathError); ok {
		e.Path = dir + "/" + e.Path
	}
	return err
}

// removeAllAt removes the entry name of a folder. Errors have paths that begin with name.
func removeAllAt(dir int, name string) error {
	err := unlinkAt(dir, name)
	if err == nil || IsNotExist(err) {
		return nil
	}
	if err != syscall.EISDIR && err != syscall.EPERM && err != syscall.EACCES {
		return &PathError{Op: "unlinkat", Path: name, Err: err}
	}
	inside, done := removeInside(dir, name, err)
	if done {
		return inside
	}
	dirErr := rmdirAt(dir, name)
	switch {
	case dirErr == nil || IsNotExist(dirErr):
		return nil
	case inside != nil:
		return inside
	}
	return &PathError{Op: "unlinkat", Path: name, Err: dirErr}
}

// removeInside empties the folder name; fileErr is why it could not be removed as a file. It is done when there is no
// such folder. The first error of an entry is returned.
func removeInside(dir int, name string, fileErr error) (first error, done bool) {
	const some = 1024
	for {
		fd, err := openDirAt(dir, name)
		switch {
		case IsNotExist(err):
			return nil, true
		case err == syscall.ENOTDIR:
			return &PathError{Op: "unlinkat", Path: name, Err: fileErr}, true
		case err != nil:
			if _, link := err.(errSymlink); link {
				err = fileErr
			}
			return &PathError{Op: "openfdat", Path: name, Err: err}, false
		}
		f := newFile(fd, name)
		n, failures := 0, 0
		for {
			names, readErr := f.Readdirnames(some)
			if readErr != nil && readErr != io.EOF {
				f.Close()
				if IsNotExist(readErr) {
					return nil, true
				}
				return &PathError{Op: "readdirnames", Path: name, Err: readErr}, true
			}
			n, failures = len(names), 0
			for _, below := range names {
				err := removeAllAt(fd, below)
				if e, ok := err.(*PathError); ok {
					e.Path = name + "/" + e.Path
				}
				if err != nil {
					failures++
					if first == nil {
						first = err
					}
				}
			}
			// As long as all fail, others may follow that do not.
			if failures != some {
				break
			}
		}
		f.Close()
		if n < some {
			return first, false
		}
	}
}
