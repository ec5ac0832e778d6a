package syscall

// Ids, limits, signals, and the end of processes.

func id(trap uintptr) int {
	n, _ := call(trap, 0, 0, 0, 0)
	return n
}

func Getpid() (pid int)   { return id(SYS_GETPID) }
func Getppid() (ppid int) { return id(SYS_GETPPID) }
func Getuid() (uid int)   { return id(SYS_GETUID) }
func Geteuid() (euid int) { return id(SYS_GETEUID) }
func Getgid() (gid int)   { return id(SYS_GETGID) }
func Getegid() (egid int) { return id(SYS_GETEGID) }
func Gettid() (tid int)   { return id(SYS_GETTID) }
func Getpgrp() (pid int)  { return id(SYS_GETPGRP) }
func Getpagesize() int    { return 4096 }

func Getpgid(pid int) (pgid int, err error) { return call(SYS_GETPGID, uintptr(pid), 0, 0, 0) }
func Setpgid(pid int, pgid int) (err error) {
	return do(SYS_SETPGID, uintptr(pid), uintptr(pgid), 0, 0)
}
func Setsid() (pid int, err error) { return call(SYS_SETSID, 0, 0, 0, 0) }
func Setuid(uid int) (err error)   { return do(SYS_SETUID, uintptr(uid), 0, 0, 0) }
func Setgid(gid int) (err error)   { return do(SYS_SETGID, uintptr(gid), 0, 0, 0) }
func Setreuid(ruid int, euid int) (err error) {
	return do(SYS_SETREUID, uintptr(ruid), uintptr(euid), 0, 0)
}
func Setregid(rgid int, egid int) (err error) {
	return do(SYS_SETREGID, uintptr(rgid), uintptr(egid), 0, 0)
}
func Seteuid(euid int) (err error) { return Setreuid(-1, euid) }
func Setegid(egid int) (err error) { return Setregid(-1, egid) }
func Setfsuid(uid int) (err error) { return do(SYS_SETFSUID, uintptr(uid), 0, 0, 0) }
func Setfsgid(gid int) (err error) { return do(SYS_SETFSGID, uintptr(gid), 0, 0, 0) }
func Setresuid(ruid int, euid int, suid int) (err error) {
	return do(SYS_SETRESUID, uintptr(ruid), uintptr(euid), uintptr(suid), 0)
}
func Setresgid(rgid int, egid int, sgid int) (err error) {
	return do(SYS_SETRESGID, uintptr(rgid), uintptr(egid), uintptr(sgid), 0)
}

// Getgroups returns the supplementary groups.
func Getgroups() (gids []int, err error) {
	n, err := call(SYS_GETGROUPS, 0, 0, 0, 0)
	if err != nil || n == 0 {
		return nil, err
	}
	list := make([]uint32, n)
	n, err = call(SYS_GETGROUPS, uintptr(n), pointer(&list[0]), 0, 0)
	if err != nil {
		return nil, err
	}
	gids = make([]int, n)
	for i, g := range list[:n] {
		gids[i] = int(g)
	}
	return gids, nil
}

func Setgroups(gids []int) (err error) {
	list := make([]uint32, len(gids)+1)
	for i, g := range gids {
		list[i] = uint32(g)
	}
	return do(SYS_SETGROUPS, uintptr(len(gids)), pointer(&list[0]), 0, 0)
}

func Getpriority(which int, who int) (prio int, err error) {
	return call(SYS_GETPRIORITY, uintptr(which), uintptr(who), 0, 0)
}
func Setpriority(which int, who int, prio int) (err error) {
	return do(SYS_SETPRIORITY, uintptr(which), uintptr(who), uintptr(prio), 0)
}
func Getrlimit(resource int, rlim *Rlimit) (err error) {
	return do(SYS_PRLIMIT64, 0, uintptr(resource), 0, pointer(rlim))
}
func Setrlimit(resource int, rlim *Rlimit) error {
	return do(SYS_PRLIMIT64, 0, uintptr(resource), pointer(rlim), 0)
}
func Getrusage(who int, rusage *Rusage) (err error) {
	return do(SYS_GETRUSAGE, uintptr(who), pointer(rusage), 0, 0)
}
func Sysinfo(info *Sysinfo_t) (err error) { return do(SYS_SYSINFO, pointer(info), 0, 0, 0) }
func Uname(buf *Utsname) (err error)      { return do(SYS_UNAME, pointer(buf), 0, 0, 0) }
func Sethostname(p []byte) (err error)    { return do(SYS_SETHOSTNAME, addr(p), uintptr(len(p)), 0, 0) }
func Setdomainname(p []byte) (err error) {
	return do(SYS_SETDOMAINNAME, addr(p), uintptr(len(p)), 0, 0)
}
func Unshare(flags int) (err error) { return do(SYS_UNSHARE, uintptr(flags), 0, 0, 0) }
func Iopl(level int) (err error)    { return do(SYS_IOPL, uintptr(level), 0, 0, 0) }
func Pause() (err error)            { return do(SYS_PAUSE, 0, 0, 0, 0) }
func Ioperm(from int, num int, on int) (err error) {
	return do(SYS_IOPERM, uintptr(from), uintptr(num), uintptr(on), 0)
}
func Klogctl(typ int, buf []byte) (n int, err error) {
	return call(SYS_SYSLOG, uintptr(typ), addr(buf), uintptr(len(buf)), 0)
}
func Reboot(cmd int) (err error) {
	return do(SYS_REBOOT, LINUX_REBOOT_MAGIC1, LINUX_REBOOT_MAGIC2, uintptr(cmd), 0)
}

func Kill(pid int, sig Signal) (err error) { return do(SYS_KILL, uintptr(pid), uintptr(sig), 0, 0) }
func Tgkill(tgid int, tid int, sig Signal) (err error) {
	return do(SYS_TGKILL, uintptr(tgid), uintptr(tid), uintptr(sig), 0)
}

// WaitStatus is how a process ended, or why it stopped.
type WaitStatus uint32

func (w WaitStatus) Exited() bool    { return w&0x7f == 0 }
func (w WaitStatus) Signaled() bool  { return w&0x7f != 0x7f && w&0x7f != 0 }
func (w WaitStatus) Stopped() bool   { return w&0xff == 0x7f }
func (w WaitStatus) Continued() bool { return w == 0xffff }
func (w WaitStatus) CoreDump() bool  { return w.Signaled() && w&0x80 != 0 }

func (w WaitStatus) ExitStatus() int {
	if !w.Exited() {
		return -1
	}
	return int(w>>8) & 0xff
}

func (w WaitStatus) Signal() Signal {
	if !w.Signaled() {
		return -1
	}
	return Signal(w & 0x7f)
}

func (w WaitStatus) StopSignal() Signal {
	if !w.Stopped() {
		return -1
	}
	return Signal(w>>8) & 0xff
}

func (w WaitStatus) TrapCause() int {
	if w.StopSignal() != SIGTRAP {
		return -1
	}
	return int(w>>8) >> 8
}

// Wait4 waits for a child; nobody else runs until it changes.
func Wait4(pid int, wstatus *WaitStatus, options int, rusage *Rusage) (wpid int, err error) {
	var status WaitStatus
	wpid, err = call(SYS_WAIT4, uintptr(pid), pointer(&status), uintptr(options), pointer(rusage))
	if wstatus != nil {
		*wstatus = status
	}
	return wpid, err
}
