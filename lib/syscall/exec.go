package syscall

import (
	"errors"
	"sync"
)

// ForkLock keeps descriptors that are not yet close-on-exec from new processes: for those who make them.
var ForkLock sync.RWMutex

// ProcAttr is what a new process gets.
type ProcAttr struct {
	Dir   string
	Env   []string
	Files []uintptr
	Sys   *SysProcAttr
}

// SysProcIDMap maps ids of a user namespace.
type SysProcIDMap struct {
	ContainerID int
	HostID      int
	Size        int
}

// SysProcAttr is what a new process gets that only Linux has.
type SysProcAttr struct {
	Chroot                     string
	Credential                 *Credential
	Ptrace                     bool
	Setsid                     bool
	Setpgid                    bool
	Setctty                    bool
	Noctty                     bool
	Ctty                       int
	Foreground                 bool
	Pgid                       int
	Pdeathsig                  Signal
	Cloneflags                 uintptr
	Unshareflags               uintptr
	UidMappings                []SysProcIDMap
	GidMappings                []SysProcIDMap
	GidMappingsEnableSetgroups bool
	AmbientCaps                []uintptr
	UseCgroupFD                bool
	CgroupFD                   int
	PidFD                      *int
}

// spawn is what native.c needs to fork and exec; struct Spawn there.
type spawn struct {
	path         *byte
	argv, envv   **byte
	dir, chroot  *byte // nil: as it is
	files        *int
	nfiles       int
	flags        uint64
	pgid, ctty   int
	pdeathsig    int
	unshareflags uintptr
	uid, gid     uint32
	groups       *uint32
	ngroups      int // -1: no call of setgroups
	caps         *uintptr
	ncaps        int
}

const (
	spawnSetsid = 1 << iota
	spawnSetpgid
	spawnSetctty
	spawnNoctty
	spawnForeground
	spawnPtrace
	spawnCredential
)

func forkexec(s *spawn) int

func (s *spawn) set(on bool, flag uint64) {
	if on {
		s.flags |= flag
	}
}

// fill checks and translates the attributes.
func (s *spawn) fill(sys *SysProcAttr, nfiles int) (err error) {
	switch {
	case sys.Setctty && sys.Foreground:
		return errors.New("both Setctty and Foreground set in SysProcAttr")
	case sys.Setctty && sys.Ctty >= nfiles:
		return errors.New("Setctty set but Ctty not valid in child")
	case sys.Cloneflags != 0 || sys.UidMappings != nil || sys.GidMappings != nil || sys.UseCgroupFD:
		return ENOTSUP // namespaces from the start, cgroups
	}
	if sys.Chroot != "" {
		if s.chroot, err = BytePtrFromString(sys.Chroot); err != nil {
			return err
		}
	}
	s.set(sys.Setsid, spawnSetsid)
	s.set(sys.Setpgid || sys.Foreground, spawnSetpgid)
	s.set(sys.Setctty, spawnSetctty)
	s.set(sys.Noctty, spawnNoctty)
	s.set(sys.Foreground, spawnForeground)
	s.set(sys.Ptrace, spawnPtrace)
	s.set(sys.Credential != nil, spawnCredential)
	s.pgid, s.ctty, s.pdeathsig, s.unshareflags = sys.Pgid, sys.Ctty, int(sys.Pdeathsig), sys.Unshareflags
	if c := sys.Credential; c != nil {
		s.uid, s.gid, s.ngroups = c.Uid, c.Gid, len(c.Groups)
		if c.NoSetGroups {
			s.ngroups = -1
		} else if len(c.Groups) > 0 {
			s.groups = &c.Groups[0]
		}
	}
	if len(sys.AmbientCaps) > 0 {
		s.caps, s.ncaps = &sys.AmbientCaps[0], len(sys.AmbientCaps)
	}
	return nil
}

// ForkExec starts the program argv0 in a new process.
func ForkExec(argv0 string, argv []string, attr *ProcAttr) (pid int, err error) {
	if attr == nil {
		attr = new(ProcAttr)
	}
	sys := attr.Sys
	if sys == nil {
		sys = new(SysProcAttr)
	}
	var s spawn
	if s.path, err = BytePtrFromString(argv0); err != nil {
		return 0, err
	}
	args, err := SlicePtrFromStrings(argv)
	if err != nil {
		return 0, err
	}
	env, err := SlicePtrFromStrings(attr.Env)
	if err != nil {
		return 0, err
	}
	s.argv, s.envv = &args[0], &env[0]
	if err = s.fill(sys, len(attr.Files)); err != nil {
		return 0, err
	}
	if attr.Dir != "" {
		if s.dir, err = BytePtrFromString(attr.Dir); err != nil {
			return 0, err
		}
	}
	files := make([]int, len(attr.Files)+1)
	for i, f := range attr.Files {
		files[i] = int(int32(f))
	}
	s.files, s.nfiles = &files[0], len(attr.Files)
	ForkLock.Lock()
	pid = forkexec(&s)
	ForkLock.Unlock()
	if pid < 0 {
		return 0, Errno(-pid)
	}
	if sys.PidFD != nil {
		*sys.PidFD = -1
		if fd, err := call(sysPidfdOpen, uintptr(pid), 0, 0, 0); err == nil {
			*sys.PidFD = fd
		}
	}
	return pid, nil
}

const sysPidfdOpen = 434

// StartProcess is ForkExec for package os.
func StartProcess(argv0 string, argv []string, attr *ProcAttr) (pid int, handle uintptr, err error) {
	pid, err = ForkExec(argv0, argv, attr)
	return pid, 0, err
}

// Exec replaces the running program.
func Exec(argv0 string, argv []string, envv []string) (err error) {
	path, err := BytePtrFromString(argv0)
	if err != nil {
		return err
	}
	args, err := SlicePtrFromStrings(argv)
	if err != nil {
		return err
	}
	env, err := SlicePtrFromStrings(envv)
	if err != nil {
		return err
	}
	return checkErr(execve(path, &args[0], &env[0]))
}

func execve(path *byte, argv, envv **byte) int
