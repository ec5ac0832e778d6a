package os

import "errors"

// TempDir returns the directory for temporary files.
func TempDir() string {
	if dir := Getenv("TMPDIR"); dir != "" {
		return dir
	}
	return "/tmp"
}

func random() uint64 // in native.c

var errPatternHasSeparator = errors.New("pattern contains path separator")

func decimal(n uint64) string {
	var buf [20]byte
	w := len(buf)
	for {
		w--
		buf[w] = '0' + byte(n%10)
		if n /= 10; n == 0 {
			return string(buf[w:])
		}
	}
}

func joinPath(dir, name string) string {
	if len(dir) > 0 && dir[len(dir)-1] == '/' {
		return dir + name
	}
	return dir + "/" + name
}

// withTemp calls create with names in which a number replaces the last * of pattern, or follows it, until one is new.
func withTemp(op, dir, pattern string, create func(name string) error) error {
	if dir == "" {
		dir = TempDir()
	}
	prefix, suffix := pattern, ""
	for i := 0; i < len(pattern); i++ {
		switch pattern[i] {
		case '/':
			return &PathError{Op: op, Path: pattern, Err: errPatternHasSeparator}
		case '*':
			prefix, suffix = pattern[:i], pattern[i+1:]
		}
	}
	prefix = joinPath(dir, prefix)
	for try := 0; try < 10000; try++ {
		if err := create(prefix + decimal(random()&0xffffffff) + suffix); !IsExist(err) {
			return err
		}
	}
	return &PathError{Op: op, Path: prefix + "*" + suffix, Err: ErrExist}
}

// CreateTemp makes and opens a new temporary file.
func CreateTemp(dir, pattern string) (*File, error) {
	var f *File
	err := withTemp("createtemp", dir, pattern, func(name string) (err error) {
		f, err = OpenFile(name, O_RDWR|O_CREATE|O_EXCL, 0600)
		return err
	})
	return f, err
}

// MkdirTemp makes a new temporary directory.
func MkdirTemp(dir, pattern string) (string, error) {
	name := ""
	err := withTemp("mkdirtemp", dir, pattern, func(n string) error {
		name = n
		return Mkdir(n, 0700)
	})
	if err == nil {
		return name, nil
	}
	if IsNotExist(err) { // it is the folder that is missing
		if dir == "" {
			dir = TempDir()
		}
		if _, statErr := Stat(dir); IsNotExist(statErr) {
			return "", statErr
		}
	}
	return "", err
}
