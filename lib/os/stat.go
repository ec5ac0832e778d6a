package os

import (
	"internal/testlog"
	"io/fs"
	"syscall"
	"time"
)

type (
	FileInfo = fs.FileInfo
	FileMode = fs.FileMode
	DirEntry = fs.DirEntry
)

const (
	ModeDir        = fs.ModeDir
	ModeAppend     = fs.ModeAppend
	ModeExclusive  = fs.ModeExclusive
	ModeTemporary  = fs.ModeTemporary
	ModeSymlink    = fs.ModeSymlink
	ModeDevice     = fs.ModeDevice
	ModeNamedPipe  = fs.ModeNamedPipe
	ModeSocket     = fs.ModeSocket
	ModeSetuid     = fs.ModeSetuid
	ModeSetgid     = fs.ModeSetgid
	ModeCharDevice = fs.ModeCharDevice
	ModeSticky     = fs.ModeSticky
	ModeIrregular  = fs.ModeIrregular
	ModeType       = fs.ModeType
	ModePerm       = fs.ModePerm
)

type fileStat struct {
	name    string
	size    int64
	mode    FileMode
	modTime time.Time
	sys     syscall.Stat_t
}

func newFileStat(name string, st *syscall.Stat_t) *fileStat {
	return &fileStat{basename(name), st.Size, fileMode(st.Mode), time.Unix(st.Mtim.Unix()), *st}
}

func (s *fileStat) Name() string       { return s.name }
func (s *fileStat) Size() int64        { return s.size }
func (s *fileStat) Mode() FileMode     { return s.mode }
func (s *fileStat) IsDir() bool        { return s.mode.IsDir() }
func (s *fileStat) ModTime() time.Time { return s.modTime }
func (s *fileStat) Sys() any           { return &s.sys }

// SameFile reports whether both describe the same file.
func SameFile(fi1, fi2 FileInfo) bool {
	a, ok1 := fi1.(*fileStat)
	b, ok2 := fi2.(*fileStat)
	return ok1 && ok2 && a.sys.Dev == b.sys.Dev && a.sys.Ino == b.sys.Ino
}

func kindMode(kind uint32) FileMode {
	switch kind {
	case syscall.S_IFBLK:
		return ModeDevice
	case syscall.S_IFCHR:
		return ModeDevice | ModeCharDevice
	case syscall.S_IFDIR:
		return ModeDir
	case syscall.S_IFIFO:
		return ModeNamedPipe
	case syscall.S_IFLNK:
		return ModeSymlink
	case syscall.S_IFSOCK:
		return ModeSocket
	}
	return 0
}

func fileMode(m uint32) FileMode {
	mode := FileMode(m&0777) | kindMode(m&syscall.S_IFMT)
	if m&syscall.S_ISGID != 0 {
		mode |= ModeSetgid
	}
	if m&syscall.S_ISUID != 0 {
		mode |= ModeSetuid
	}
	if m&syscall.S_ISVTX != 0 {
		mode |= ModeSticky
	}
	return mode
}

func syscallMode(m FileMode) uint32 {
	mode := uint32(m.Perm())
	if m&ModeSetuid != 0 {
		mode |= syscall.S_ISUID
	}
	if m&ModeSetgid != 0 {
		mode |= syscall.S_ISGID
	}
	if m&ModeSticky != 0 {
		mode |= syscall.S_ISVTX
	}
	return mode
}

// basename removes trailing slashes and all up to the last one left.
func basename(name string) string {
	for len(name) > 1 && name[len(name)-1] == '/' {
		name = name[:len(name)-1]
	}
	for i := len(name) - 2; i >= 0; i-- {
		if name[i] == '/' {
			return name[i+1:]
		}
	}
	if len(name) > 1 && name[0] == '/' {
		return name[1:]
	}
	return name
}

// Stat describes the named file, or what a symbolic link points to.
func Stat(name string) (FileInfo, error) { return statBy("stat", name, syscall.Stat) }

// Lstat describes the named file, or the symbolic link itself.
func Lstat(name string) (FileInfo, error) { return statBy("lstat", name, syscall.Lstat) }

func statBy(op, name string, call func(string, *syscall.Stat_t) error) (FileInfo, error) {
	testlog.Stat(name)
	var st syscall.Stat_t
	err := ignoringEINTR(func() error { return call(name, &st) })
	if err != nil {
		return nil, &PathError{Op: op, Path: name, Err: err}
	}
	return newFileStat(name, &st), nil
}

func ignoringEINTR(call func() error) error {
	for {
		if err := call(); err != syscall.EINTR {
			return err
		}
	}
}

// Stat describes the file.
func (f *File) Stat() (FileInfo, error) {
	var st syscall.Stat_t
	if err := f.onFd("stat", func(fd int) error { return syscall.Fstat(fd, &st) }); err != nil {
		return nil, err
	}
	return newFileStat(f.name, &st), nil
}
