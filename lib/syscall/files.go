package syscall

// File calls that are seldom enough to go through syscall6.

func Access(path string, mode uint32) (err error) {
	return doPath(SYS_ACCESS, path, uintptr(mode), 0, 0)
}
func Chown(path string, uid int, gid int) (err error) {
	return doPath(SYS_CHOWN, path, uintptr(uid), uintptr(gid), 0)
}
func Lchown(path string, uid int, gid int) (err error) {
	return doPath(SYS_LCHOWN, path, uintptr(uid), uintptr(gid), 0)
}
func Chroot(path string) (err error) { return doPath(SYS_CHROOT, path, 0, 0, 0) }
func Acct(path string) (err error)   { return doPath(SYS_ACCT, path, 0, 0, 0) }
func Mkfifo(path string, mode uint32) (err error) {
	return Mknod(path, mode|S_IFIFO, 0)
}
func Mknod(path string, mode uint32, dev int) (err error) {
	return doPath(SYS_MKNOD, path, uintptr(mode), uintptr(dev), 0)
}
func Statfs(path string, buf *Statfs_t) (err error) {
	return doPath(SYS_STATFS, path, pointer(buf), 0, 0)
}
func Utime(path string, buf *Utimbuf) (err error) {
	return doPath(SYS_UTIME, path, pointer(buf), 0, 0)
}
func PivotRoot(newroot string, putold string) (err error) {
	return doPath2(SYS_PIVOT_ROOT, newroot, putold, 0, 0)
}
func Unmount(target string, flags int) (err error) {
	return doPath(SYS_UMOUNT2, target, uintptr(flags), 0, 0)
}

// Mount mounts a file system; data is for the file system itself.
func Mount(source string, target string, fstype string, flags uintptr, data string) (err error) {
	list, err := SlicePtrFromStrings([]string{source, target, fstype, data})
	if err != nil {
		return err
	}
	r := syscall6(SYS_MOUNT, pointer(list[0]), pointer(list[1]), pointer(list[2]), flags, pointer(list[3]), 0)
	if failed(r) {
		return Errno(-r)
	}
	return nil
}

// at is a call on a path below the folder dirfd.
func at(trap uintptr, dirfd int, path string, a3, a4, a5 uintptr) error {
	p, err := BytePtrFromString(path)
	if err != nil {
		return err
	}
	if r := syscall6(trap, uintptr(dirfd), pointer(p), a3, a4, a5, 0); failed(r) {
		return Errno(-r)
	}
	return nil
}

func Mkdirat(dirfd int, path string, mode uint32) (err error) {
	return at(SYS_MKDIRAT, dirfd, path, uintptr(mode), 0, 0)
}
func Mknodat(dirfd int, path string, mode uint32, dev int) (err error) {
	return at(SYS_MKNODAT, dirfd, path, uintptr(mode), uintptr(dev), 0)
}
func Unlinkat(dirfd int, path string) error { return at(SYS_UNLINKAT, dirfd, path, 0, 0, 0) }
func Fchownat(dirfd int, path string, uid int, gid int, flags int) (err error) {
	return at(SYS_FCHOWNAT, dirfd, path, uintptr(uid), uintptr(gid), uintptr(flags))
}

const (
	atFdcwd           = -100
	atSymlinkNofollow = 0x100
	sysFaccessat2     = 439
	sysFchmodat2      = 452
)

// Faccessat and Fchmodat with flags are newer calls of the system.
func Faccessat(dirfd int, path string, mode uint32, flags int) (err error) {
	if flags == 0 {
		return at(SYS_FACCESSAT, dirfd, path, uintptr(mode), 0, 0)
	}
	return at(sysFaccessat2, dirfd, path, uintptr(mode), uintptr(flags), 0)
}

func Fchmodat(dirfd int, path string, mode uint32, flags int) error {
	if flags == 0 {
		return at(SYS_FCHMODAT, dirfd, path, uintptr(mode), 0, 0)
	}
	err := at(sysFchmodat2, dirfd, path, uintptr(mode), uintptr(flags), 0)
	if err == ENOSYS {
		return EOPNOTSUPP
	}
	return err
}

func Renameat(olddirfd int, oldpath string, newdirfd int, newpath string) (err error) {
	p, err := BytePtrFromString(oldpath)
	if err != nil {
		return err
	}
	q, err := BytePtrFromString(newpath)
	if err != nil {
		return err
	}
	return do(SYS_RENAMEAT, uintptr(olddirfd), pointer(p), uintptr(newdirfd), pointer(q))
}

func Dup(oldfd int) (fd int, err error) { return call(SYS_DUP, uintptr(oldfd), 0, 0, 0) }
func Dup2(oldfd int, newfd int) (err error) {
	return do(SYS_DUP2, uintptr(oldfd), uintptr(newfd), 0, 0)
}
func Fchdir(fd int) (err error)              { return do(SYS_FCHDIR, uintptr(fd), 0, 0, 0) }
func Fchmod(fd int, mode uint32) (err error) { return do(SYS_FCHMOD, uintptr(fd), uintptr(mode), 0, 0) }
func Fsync(fd int) (err error)               { return do(SYS_FSYNC, uintptr(fd), 0, 0, 0) }
func Fdatasync(fd int) (err error)           { return do(SYS_FDATASYNC, uintptr(fd), 0, 0, 0) }
func Sync()                                  { do(SYS_SYNC, 0, 0, 0, 0) }
func Flock(fd int, how int) (err error)      { return do(SYS_FLOCK, uintptr(fd), uintptr(how), 0, 0) }
func Umask(mask int) (oldmask int)           { oldmask, _ = call(SYS_UMASK, uintptr(mask), 0, 0, 0); return }
func Ustat(dev int, ubuf *Ustat_t) (err error) {
	return do(SYS_USTAT, uintptr(dev), pointer(ubuf), 0, 0)
}
func Dup3(oldfd int, newfd int, flags int) (err error) {
	return do(SYS_DUP3, uintptr(oldfd), uintptr(newfd), uintptr(flags), 0)
}
func Fchown(fd int, uid int, gid int) (err error) {
	return do(SYS_FCHOWN, uintptr(fd), uintptr(uid), uintptr(gid), 0)
}
func Fstatfs(fd int, buf *Statfs_t) (err error) {
	return do(SYS_FSTATFS, uintptr(fd), pointer(buf), 0, 0)
}
func Fallocate(fd int, mode uint32, off int64, len int64) (err error) {
	return do(SYS_FALLOCATE, uintptr(fd), uintptr(mode), uintptr(off), uintptr(len))
}
func SyncFileRange(fd int, off int64, n int64, flags int) (err error) {
	return do(SYS_SYNC_FILE_RANGE, uintptr(fd), uintptr(off), uintptr(n), uintptr(flags))
}
func FcntlFlock(fd uintptr, cmd int, lk *Flock_t) error {
	return do(SYS_FCNTL, fd, uintptr(cmd), pointer(lk), 0)
}

// CloseOnExec keeps fd from programs that are started.
func CloseOnExec(fd int) { do(SYS_FCNTL, uintptr(fd), F_SETFD, FD_CLOEXEC, 0) }

// SetNonblock makes calls on fd fail with EAGAIN where they would wait.
func SetNonblock(fd int, nonblocking bool) (err error) {
	flags, err := call(SYS_FCNTL, uintptr(fd), F_GETFL, 0, 0)
	if err != nil {
		return err
	}
	if (flags&O_NONBLOCK != 0) == nonblocking {
		return nil
	}
	return do(SYS_FCNTL, uintptr(fd), F_SETFL, uintptr(flags^O_NONBLOCK), 0)
}

// Pipe makes a pipe: p[0] is the end to read.
func Pipe(p []int) error { return Pipe2(p, 0) }

func Pipe2(p []int, flags int) error {
	if len(p) != 2 {
		return EINVAL
	}
	var fds [2]int32
	err := do(SYS_PIPE2, pointer(&fds), uintptr(flags), 0, 0)
	if err == nil {
		p[0], p[1] = int(fds[0]), int(fds[1])
	}
	return err
}

func Sendfile(outfd int, infd int, offset *int64, count int) (written int, err error) {
	return call(SYS_SENDFILE, uintptr(outfd), uintptr(infd), pointer(offset), uintptr(count))
}

func Splice(rfd int, roff *int64, wfd int, woff *int64, len int, flags int) (n int64, err error) {
	r := syscall6(SYS_SPLICE, uintptr(rfd), pointer(roff), uintptr(wfd), pointer(woff), uintptr(len), uintptr(flags))
	if failed(r) {
		return -1, Errno(-r)
	}
	return int64(r), nil
}

func Tee(rfd int, wfd int, len int, flags int) (n int64, err error) {
	r, err := call(SYS_TEE, uintptr(rfd), uintptr(wfd), uintptr(len), uintptr(flags))
	return int64(r), err
}

// ---- directories ----

func Getdents(fd int, buf []byte) (n int, err error) {
	return call(SYS_GETDENTS64, uintptr(fd), addr(buf), uintptr(len(buf)), 0)
}

// ReadDirent fills buf with records of the directory fd, as Dirent describes them.
func ReadDirent(fd int, buf []byte) (n int, err error) { return Getdents(fd, buf) }

// ParseDirent appends up to max names of the records in buf, all for max < 0, without "." and "..".
func ParseDirent(buf []byte, max int, names []string) (consumed int, count int, newnames []string) {
	size := len(buf)
	for max != 0 && len(buf) >= 19 {
		n := int(buf[16]) | int(buf[17])<<8
		if n > len(buf) {
			break
		}
		rec := buf[:n]
		buf = buf[n:]
		end := 19
		for end < n && rec[end] != 0 {
			end++
		}
		name := string(rec[19:end])
		if name == "." || name == ".." {
			continue
		}
		max--
		count++
		names = append(names, name)
	}
	return size - len(buf), count, names
}

// Getcwd fills buf with the working directory and a NUL.
func Getcwd(buf []byte) (n int, err error) {
	return call(SYS_GETCWD, addr(buf), uintptr(len(buf)), 0, 0)
}

func Getwd() (wd string, err error) {
	var buf [PathMax]byte
	n, err := Getcwd(buf[:])
	if err != nil {
		return "", err
	}
	if n < 1 || n > len(buf) || buf[n-1] != 0 {
		return "", EINVAL
	}
	if buf[0] != '/' { // the folder cannot be reached from the root
		return "", ENOENT
	}
	return string(buf[:n-1]), nil
}

// ---- extended attributes ----

func Getxattr(path string, attr string, dest []byte) (sz int, err error) {
	list, err := SlicePtrFromStrings([]string{path, attr})
	if err != nil {
		return 0, err
	}
	return call(SYS_GETXATTR, pointer(list[0]), pointer(list[1]), addr(dest), uintptr(len(dest)))
}

func Listxattr(path string, dest []byte) (sz int, err error) {
	p, err := BytePtrFromString(path)
	if err != nil {
		return 0, err
	}
	return call(SYS_LISTXATTR, pointer(p), addr(dest), uintptr(len(dest)), 0)
}

func Removexattr(path string, attr string) (err error) {
	return doPath2(SYS_REMOVEXATTR, path, attr, 0, 0)
}

func Setxattr(path string, attr string, data []byte, flags int) (err error) {
	list, err := SlicePtrFromStrings([]string{path, attr})
	if err != nil {
		return err
	}
	r := syscall6(SYS_SETXATTR, pointer(list[0]), pointer(list[1]), addr(data), uintptr(len(data)), uintptr(flags), 0)
	if failed(r) {
		return Errno(-r)
	}
	return nil
}

// ---- inotify ----

func InotifyInit() (fd int, err error) { return InotifyInit1(0) }
func InotifyInit1(flags int) (fd int, err error) {
	return call(SYS_INOTIFY_INIT1, uintptr(flags), 0, 0, 0)
}
func InotifyAddWatch(fd int, pathname string, mask uint32) (watchdesc int, err error) {
	p, err := BytePtrFromString(pathname)
	if err != nil {
		return 0, err
	}
	return call(SYS_INOTIFY_ADD_WATCH, uintptr(fd), pointer(p), uintptr(mask), 0)
}
func InotifyRmWatch(fd int, watchdesc uint32) (success int, err error) {
	return call(SYS_INOTIFY_RM_WATCH, uintptr(fd), uintptr(watchdesc), 0, 0)
}
