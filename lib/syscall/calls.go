package syscall

// Stat_t is what Stat, Lstat and Fstat fill in.
type Stat_t struct {
	Dev       uint64
	Ino       uint64
	Nlink     uint64
	Mode      uint32
	Uid       uint32
	Gid       uint32
	X__pad0   int32
	Rdev      uint64
	Size      int64
	Blksize   int64
	Blocks    int64
	Atim      Timespec
	Mtim      Timespec
	Ctim      Timespec
	X__unused [3]int64
}

// The commonest calls, in native.c: they keep paths off the heap, and let others run while they wait. Each returns
// -errno on failure.
func open(path string, flags int, mode int) int
func closefd(fd int) int
func callRead(fd int, p *byte, n int) int
func callWrite(fd int, p *byte, n int) int
func statPath(path string, st *Stat_t, follow int) int
func unlink(path string) int
func rmdir(path string) int
func mkdir(path string, mode int) int
func rename(from, to string) int
func link(from, to string, symbolic int) int
func chmod(path string, mode int) int
func chdir(path string) int
func truncate(path string, size int64) int
func readlink(path string, p *byte, n int) int
func exit(code int)

func check(r int) (int, error) {
	if r < 0 {
		return -1, Errno(-r)
	}
	return r, nil
}

// checkPath is check for a call that is not made for a path with a NUL, and then has no result.
func checkPath(r int, path string) (int, error) {
	if r == -int(EINVAL) {
		for i := 0; i < len(path); i++ {
			if path[i] == 0 {
				return 0, EINVAL
			}
		}
	}
	return check(r)
}

func checkErr(r int) error {
	if r < 0 {
		return Errno(-r)
	}
	return nil
}

func first(p []byte) *byte {
	if len(p) == 0 {
		return nil
	}
	return &p[0]
}

func Open(path string, mode int, perm uint32) (fd int, err error) {
	return checkPath(open(path, mode, int(perm)), path)
}
func Creat(path string, mode uint32) (fd int, err error) {
	return Open(path, O_CREAT|O_WRONLY|O_TRUNC, mode)
}
func Openat(dirfd int, path string, flags int, mode uint32) (fd int, err error) {
	p, err := BytePtrFromString(path)
	if err != nil {
		return 0, err
	}
	return call(SYS_OPENAT, uintptr(dirfd), pointer(p), uintptr(flags|O_LARGEFILE), uintptr(mode))
}
func Close(fd int) (err error)                  { return checkErr(closefd(fd)) }
func Read(fd int, p []byte) (n int, err error)  { return check(callRead(fd, first(p), len(p))) }
func Write(fd int, p []byte) (n int, err error) { return check(callWrite(fd, first(p), len(p))) }

func Pread(fd int, p []byte, offset int64) (n int, err error) {
	return call(SYS_PREAD64, uintptr(fd), addr(p), uintptr(len(p)), uintptr(offset))
}
func Pwrite(fd int, p []byte, offset int64) (n int, err error) {
	return call(SYS_PWRITE64, uintptr(fd), addr(p), uintptr(len(p)), uintptr(offset))
}
func Seek(fd int, offset int64, whence int) (off int64, err error) {
	n, err := call(SYS_LSEEK, uintptr(fd), uintptr(offset), uintptr(whence), 0)
	return int64(n), err
}
func Stat(path string, stat *Stat_t) (err error)     { return checkErr(statPath(path, stat, 1)) }
func Lstat(path string, stat *Stat_t) (err error)    { return checkErr(statPath(path, stat, 0)) }
func Fstat(fd int, stat *Stat_t) (err error)         { return do(SYS_FSTAT, uintptr(fd), pointer(stat), 0, 0) }
func Unlink(path string) error                       { return checkErr(unlink(path)) }
func Rmdir(path string) error                        { return checkErr(rmdir(path)) }
func Mkdir(path string, mode uint32) (err error)     { return checkErr(mkdir(path, int(mode))) }
func Rename(oldpath, newpath string) (err error)     { return checkErr(rename(oldpath, newpath)) }
func Link(oldpath, newpath string) (err error)       { return checkErr(link(oldpath, newpath, 0)) }
func Symlink(oldpath, newpath string) (err error)    { return checkErr(link(oldpath, newpath, 1)) }
func Chmod(path string, mode uint32) (err error)     { return checkErr(chmod(path, int(mode))) }
func Chdir(path string) (err error)                  { return checkErr(chdir(path)) }
func Truncate(path string, length int64) (err error) { return checkErr(truncate(path, length)) }
func Ftruncate(fd int, length int64) (err error) {
	return do(SYS_FTRUNCATE, uintptr(fd), uintptr(length), 0, 0)
}
func Readlink(path string, buf []byte) (n int, err error) {
	return checkPath(readlink(path, first(buf), len(buf)), path)
}

// Exit ends the process at once.
func Exit(code int) { exit(code) }
