package syscall

// Stat_t is what Stat, Lstat and Fstat fill in.
type Stat_t struct {
	Dev   uint64
	Ino   uint64
	Nlink uint64
	Mode  uint64
	Uid   uint64
	Gid   uint64
	Size  int64
	Sec   int64 // modification time
	Nsec  int64
}

// File modes and flags of open.
const (
	S_IFMT   = 0xf000
	S_IFSOCK = 0xc000
	S_IFLNK  = 0xa000
	S_IFREG  = 0x8000
	S_IFBLK  = 0x6000
	S_IFDIR  = 0x4000
	S_IFCHR  = 0x2000
	S_IFIFO  = 0x1000
	S_ISUID  = 0x800
	S_ISGID  = 0x400
	S_ISVTX  = 0x200

	O_RDONLY   = 0x0
	O_WRONLY   = 0x1
	O_RDWR     = 0x2
	O_CREAT    = 0x40
	O_EXCL     = 0x80
	O_TRUNC    = 0x200
	O_APPEND   = 0x400
	O_SYNC     = 0x101000
	O_NONBLOCK = 0x800
	O_CLOEXEC  = 0x80000
)

// The system's calls, in native.c. Each returns -errno on failure.
func open(path string, flags int, mode int) int
func closefd(fd int) int
func read(fd int, p *byte, n int) int
func write(fd int, p *byte, n int) int
func pread(fd int, p *byte, n int, off int64) int
func pwrite(fd int, p *byte, n int, off int64) int
func seek(fd int, off int64, whence int) int
func stat(path string, st *Stat_t, follow int) int
func fstat(fd int, st *Stat_t) int
func unlink(path string) int
func rmdir(path string) int
func mkdir(path string, mode int) int
func rename(from, to string) int
func link(from, to string, symbolic int) int
func chmod(path string, mode int) int
func chdir(path string) int
func truncate(path string, size int64) int
func ftruncate(fd int, size int64) int
func fsync(fd int) int
func chtimes(path string, asec, ansec, msec, mnsec int64) int
func getdents(fd int, p *byte, n int) int
func readlink(path string, p *byte, n int) int
func getcwd(p *byte, n int) int
func hostname(p *byte, n int) int
func getid(which int) int
func pipe(fds *[2]int) int
func kill(pid, sig int) int
func isatty(fd int) int
func exit(code int)

func check(r int) (int, error) {
	if r < 0 {
		return -1, Errno(-r)
	}
	return r, nil
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

func Open(path string, flags int, mode uint32) (fd int, err error) {
	return check(open(path, flags, int(mode)))
}
func Close(fd int) error                       { return checkErr(closefd(fd)) }
func Read(fd int, p []byte) (n int, err error) { return check(read(fd, first(p), len(p))) }
func Write(fd int, p []byte) (n int, err error) {
	return check(write(fd, first(p), len(p)))
}
func Pread(fd int, p []byte, off int64) (n int, err error) {
	return check(pread(fd, first(p), len(p), off))
}
func Pwrite(fd int, p []byte, off int64) (n int, err error) {
	return check(pwrite(fd, first(p), len(p), off))
}
func Seek(fd int, off int64, whence int) (int64, error) {
	n, err := check(seek(fd, off, whence))
	return int64(n), err
}
func Stat(path string, st *Stat_t) error     { return checkErr(stat(path, st, 1)) }
func Lstat(path string, st *Stat_t) error    { return checkErr(stat(path, st, 0)) }
func Fstat(fd int, st *Stat_t) error         { return checkErr(fstat(fd, st)) }
func Unlink(path string) error               { return checkErr(unlink(path)) }
func Rmdir(path string) error                { return checkErr(rmdir(path)) }
func Mkdir(path string, mode uint32) error   { return checkErr(mkdir(path, int(mode))) }
func Rename(from, to string) error           { return checkErr(rename(from, to)) }
func Link(from, to string) error             { return checkErr(link(from, to, 0)) }
func Symlink(from, to string) error          { return checkErr(link(from, to, 1)) }
func Chmod(path string, mode uint32) error   { return checkErr(chmod(path, int(mode))) }
func Chdir(path string) error                { return checkErr(chdir(path)) }
func Truncate(path string, size int64) error { return checkErr(truncate(path, size)) }
func Ftruncate(fd int, size int64) error     { return checkErr(ftruncate(fd, size)) }
func Fsync(fd int) error                     { return checkErr(fsync(fd)) }

// Chtimes sets access and modification times, in seconds and nanoseconds.
func Chtimes(path string, asec, ansec, msec, mnsec int64) error {
	return checkErr(chtimes(path, asec, ansec, msec, mnsec))
}

// ReadDirent fills buf with records of the directory fd: a type byte (of the S_IF
// kinds, shifted down by 12; 0 unknown), two length bytes, low first, the name.
func ReadDirent(fd int, buf []byte) (n int, err error) {
	return check(getdents(fd, first(buf), len(buf)))
}

func Readlink(path string, buf []byte) (n int, err error) {
	return check(readlink(path, first(buf), len(buf)))
}

func Getwd() (string, error) {
	buf := make([]byte, 4096)
	n, err := check(getcwd(&buf[0], len(buf)))
	if err != nil {
		return "", err
	}
	return string(buf[:n]), nil
}

func Hostname() (string, error) {
	buf := make([]byte, 256)
	n, err := check(hostname(&buf[0], len(buf)))
	if err != nil {
		return "", err
	}
	return string(buf[:n]), nil
}

func Getpid() int  { return getid(0) }
func Getppid() int { return getid(1) }
func Getuid() int  { return getid(2) }
func Geteuid() int { return getid(3) }
func Getgid() int  { return getid(4) }
func Getegid() int { return getid(5) }

// Pipe makes a pipe: p[0] is the end to read.
func Pipe(p []int) error {
	var fds [2]int
	if err := checkErr(pipe(&fds)); err != nil {
		return err
	}
	p[0], p[1] = fds[0], fds[1]
	return nil
}

func Kill(pid int, sig Signal) error { return checkErr(kill(pid, int(sig))) }

// IsTerminal reports whether fd is a terminal.
func IsTerminal(fd int) bool { return isatty(fd) == 1 }

// Exit ends the process at once.
func Exit(code int) { exit(code) }
