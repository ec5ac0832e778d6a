package os

import (
	"syscall"
	"time"
)

// Rename renames a file or directory.
func Rename(oldpath, newpath string) error {
	// The system would replace an empty directory by a file; Go does not.
	if info, err := Lstat(newpath); err == nil && info.IsDir() {
		if old, err := Lstat(oldpath); err != nil || !SameFile(old, info) {
			if err != nil {
				return &LinkError{"rename", oldpath, newpath, underlying(err)}
			}
			return &LinkError{"rename", oldpath, newpath, syscall.EEXIST}
		}
	}
	if err := syscall.Rename(oldpath, newpath); err != nil {
		return &LinkError{"rename", oldpath, newpath, err}
	}
	return nil
}

// Link makes newname a hard link to oldname.
func Link(oldname, newname string) error {
	if err := syscall.Link(oldname, newname); err != nil {
		return &LinkError{"link", oldname, newname, err}
	}
	return nil
}

// Symlink makes newname a symbolic link to oldname.
func Symlink(oldname, newname string) error {
	if err := syscall.Symlink(oldname, newname); err != nil {
		return &LinkError{"symlink", oldname, newname, err}
	}
	return nil
}

// Readlink returns where the named symbolic link points to.
func Readlink(name string) (string, error) {
	for size := 128; ; size *= 2 {
		buf := make([]byte, size)
		n, err := syscall.Readlink(name, buf)
		if err != nil {
			return "", &PathError{Op: "readlink", Path: name, Err: err}
		}
		if n < size {
			return string(buf[:n]), nil
		}
	}
}

// Chmod changes the mode of the named file.
func Chmod(name string, mode FileMode) error {
	if err := syscall.Chmod(name, syscallMode(mode)); err != nil {
		return &PathError{Op: "chmod", Path: name, Err: err}
	}
	return nil
}

// Chtimes changes access and modification time of the named file.
func Chtimes(name string, atime time.Time, mtime time.Time) error {
	err := syscall.Chtimes(name, atime.Unix(), int64(atime.Nanosecond()), mtime.Unix(), int64(mtime.Nanosecond()))
	if err != nil {
		return &PathError{Op: "chtimes", Path: name, Err: err}
	}
	return nil
}

// Truncate changes the size of the named file.
func Truncate(name string, size int64) error {
	if err := syscall.Truncate(name, size); err != nil {
		return &PathError{Op: "truncate", Path: name, Err: err}
	}
	return nil
}

// Chdir changes the working directory.
func Chdir(dir string) error {
	if err := syscall.Chdir(dir); err != nil {
		return &PathError{Op: "chdir", Path: dir, Err: err}
	}
	return nil
}

// Getwd returns the working directory: $PWD if that is it, for the sake of links.
func Getwd() (dir string, err error) {
	dir = Getenv("PWD")
	if len(dir) > 0 && dir[0] == '/' {
		a, err1 := Stat(dir)
		b, err2 := Stat(".")
		if err1 == nil && err2 == nil && SameFile(a, b) {
			return dir, nil
		}
	}
	dir, err = syscall.Getwd()
	return dir, NewSyscallError("getwd", err)
}

// TempDir returns the directory for temporary files.
func TempDir() string {
	if dir := Getenv("TMPDIR"); dir != "" {
		return dir
	}
	return "/tmp"
}

var tempCount uint32

// tempName replaces the last * of pattern, or extends it, by a number.
func tempName(dir, pattern string) string {
	if dir == "" {
		dir = TempDir()
	}
	star := len(pattern)
	for i := len(pattern) - 1; i >= 0; i-- {
		if pattern[i] == '*' {
			star = i
			break
		}
	}
	tail := ""
	if star < len(pattern) {
		tail = pattern[star+1:]
	}
	tempCount++
	n := (uint32(time.Now().UnixNano()) + tempCount*2654435761) ^ uint32(Getpid())<<16
	return dir + "/" + pattern[:star] + decimal(int(n)) + tail
}

func checkPattern(op, pattern string) error {
	for i := 0; i < len(pattern); i++ {
		if pattern[i] == '/' {
			return &PathError{Op: op, Path: pattern, Err: errPatternHasSeparator{}}
		}
	}
	return nil
}

type errPatternHasSeparator struct{}

func (errPatternHasSeparator) Error() string { return "pattern contains path separator" }

// CreateTemp makes and opens a new temporary file.
func CreateTemp(dir, pattern string) (*File, error) {
	if err := checkPattern("createtemp", pattern); err != nil {
		return nil, err
	}
	for try := 0; ; try++ {
		f, err := OpenFile(tempName(dir, pattern), O_RDWR|O_CREATE|O_EXCL, 0600)
		if err == nil || !IsExist(err) || try > 10000 {
			return f, err
		}
	}
}

// MkdirTemp makes a new temporary directory.
func MkdirTemp(dir, pattern string) (string, error) {
	if err := checkPattern("mkdirtemp", pattern); err != nil {
		return "", err
	}
	for try := 0; ; try++ {
		name := tempName(dir, pattern)
		err := Mkdir(name, 0700)
		if err == nil {
			return name, nil
		}
		if !IsExist(err) || try > 10000 {
			return "", err
		}
	}
}

func decimal(n int) string {
	if n < 10 {
		return string(rune('0' + n))
	}
	return decimal(n/10) + string(rune('0'+n%10))
}
