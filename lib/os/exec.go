package os

import (
	"errors"
	"sync/atomic"
	"syscall"
	"time"
	"unsafe"
)

// Signal is a signal of the operating system.
type Signal interface {
	String() string
	Signal() // tells it from other Stringers
}

var (
	Interrupt Signal = syscall.SIGINT
	Kill      Signal = syscall.SIGKILL
)

var (
	ErrProcessDone     = errors.New("os: process already finished")
	errProcessReleased = errors.New("os: process already released")

	// ErrNoHandle is WithHandle's error where there is none.
	ErrNoHandle = errors.New("os: process handle unavailable")
)

// ProcAttr is what StartProcess gives a new process.
type ProcAttr struct {
	Dir   string   // to begin in; "": the caller's
	Env   []string // nil: the caller's
	Files []*File  // its descriptors; nil entries are closed
	Sys   *syscall.SysProcAttr
}

// Process is a process that was started, or found. Where the system has descriptors for processes it holds one: a
// process that ended and was waited for is then never taken for another that got its number.
type Process struct {
	Pid    int
	state  atomic.Uint32
	handle *processHandle
}

const (
	processOK = iota
	processDone
	processReleased
)

type processHandle struct {
	fd   int // -1 when closed
	uses int
}

func (h *processHandle) release() {
	if h.uses--; h.uses == 0 {
		syscall.Close(h.fd)
		h.fd = -1
	}
}

const (
	sysPidfdSendSignal = 424
	sysPidfdOpen       = 434
)

func pidfdOpen(pid int) (int, error) {
	fd, _, errno := syscall.Syscall(sysPidfdOpen, uintptr(pid), 0, 0)
	if errno != 0 {
		return -1, errno
	}
	return int(fd), nil
}

func newProcess(pid, pidfd int) *Process {
	p := &Process{Pid: pid}
	if pidfd >= 0 {
		p.handle = &processHandle{pidfd, 1}
	}
	return p
}

// FindProcess never fails: the process may not exist all the same.
func FindProcess(pid int) (*Process, error) {
	fd, err := pidfdOpen(pid)
	p := newProcess(pid, fd)
	if err == syscall.ESRCH {
		p.state.Store(processDone)
	}
	return p, nil
}

// StartProcess starts the program name. The caller has to Wait for it or to Release it.
func StartProcess(name string, argv []string, attr *ProcAttr) (*Process, error) {
	if attr != nil && attr.Sys == nil && attr.Dir != "" { // a clearer error than that of the exec
		if _, err := Stat(attr.Dir); err != nil {
			err.(*PathError).Op = "chdir"
			return nil, err
		}
	}
	sys := new(syscall.SysProcAttr)
	if attr.Sys != nil {
		*sys = *attr.Sys
	}
	pidfd := -1
	if sys.PidFD == nil {
		sys.PidFD = &pidfd
	}
	a := &syscall.ProcAttr{Dir: attr.Dir, Env: attr.Env, Sys: sys}
	if a.Env == nil {
		a.Env = Environ()
	}
	for _, f := range attr.Files {
		a.Files = append(a.Files, f.Fd())
	}
	pid, _, err := syscall.StartProcess(name, argv, a)
	if err != nil {
		return nil, &PathError{Op: "fork/exec", Path: name, Err: err}
	}
	if sys.PidFD != &pidfd { // the caller's own
		pidfd, _ = pidfdOpen(pid)
	}
	return newProcess(pid, pidfd), nil
}

// end notes that the process is over or no longer wanted.
func (p *Process) end(state uint32) {
	if p.state.CompareAndSwap(processOK, state) && p.handle != nil {
		p.handle.release()
	}
}

// Release gives up the process; nobody is going to wait for it.
func (p *Process) Release() error {
	p.Pid = -1
	p.end(processReleased)
	return nil
}

// Kill makes the process exit at once; it does not wait.
func (p *Process) Kill() error { return p.Signal(Kill) }

// Signal sends a signal to the process.
func (p *Process) Signal(sig Signal) error {
	s, ok := sig.(syscall.Signal)
	if !ok {
		return errors.New("os: unsupported signal type")
	}
	if p.handle == nil && p.Pid == -1 {
		return errProcessReleased
	}
	if p.handle == nil && p.Pid == 0 {
		return errors.New("os: process not initialized")
	}
	switch p.state.Load() {
	case processDone:
		return ErrProcessDone
	case processReleased:
		return errProcessReleased
	}
	var err error
	if p.handle == nil {
		err = syscall.Kill(p.Pid, s)
	} else if _, _, errno := syscall.Syscall6(sysPidfdSendSignal, uintptr(p.handle.fd), uintptr(s), 0, 0, 0, 0); errno != 0 {
		err = errno
	}
	if err == syscall.ESRCH {
		return ErrProcessDone
	}
	return err
}

// WithHandle calls f with the descriptor of the process.
func (p *Process) WithHandle(f func(handle uintptr)) error {
	if p.handle == nil {
		return ErrNoHandle
	}
	switch p.state.Load() {
	case processDone:
		return ErrProcessDone
	case processReleased:
		return errProcessReleased
	}
	p.handle.uses++
	defer p.handle.release()
	f(uintptr(p.handle.fd))
	return nil
}

// Wait waits for the process, a child, to exit.
func (p *Process) Wait() (*ProcessState, error) {
	op := "wait"
	switch p.state.Load() {
	case processReleased:
		return nil, syscall.EINVAL
	case processDone:
		if p.handle == nil { // FindProcess did not find it
			op = "waitid"
		}
		return nil, NewSyscallError(op, syscall.ECHILD)
	}
	if p.handle != nil {
		op = "waitid"
		p.handle.uses++
		defer p.handle.release()
		if p.isChild() {
			waitfd(p.handle.fd, false, 0)
		}
	}
	s := &ProcessState{rusage: new(syscall.Rusage)}
	err := ignoringEINTR(func() (err error) {
		s.pid, err = syscall.Wait4(p.Pid, &s.status, 0, s.rusage)
		return err
	})
	if err != nil {
		return nil, NewSyscallError(op, err)
	}
	p.end(processDone)
	return s, nil
}

// isChild reports whether there is something to wait for: what is no child, or was waited for, makes wait fail at once.
func (p *Process) isChild() bool {
	const idPid = 1
	var info [16]uint64
	_, _, errno := syscall.Syscall6(syscall.SYS_WAITID, idPid, uintptr(p.Pid), uintptr(unsafe.Pointer(&info)),
		syscall.WEXITED|syscall.WNOHANG|syscall.WNOWAIT, 0, 0)
	return errno == 0
}

// ProcessState is how a process ended.
type ProcessState struct {
	pid    int
	status syscall.WaitStatus
	rusage *syscall.Rusage
}

func (p *ProcessState) Pid() int                  { return p.pid }
func (p *ProcessState) Exited() bool              { return p.status.Exited() }
func (p *ProcessState) Success() bool             { return p.status.ExitStatus() == 0 }
func (p *ProcessState) Sys() any                  { return p.status }
func (p *ProcessState) SysUsage() any             { return p.rusage }
func (p *ProcessState) UserTime() time.Duration   { return time.Duration(p.rusage.Utime.Nano()) }
func (p *ProcessState) SystemTime() time.Duration { return time.Duration(p.rusage.Stime.Nano()) }

// ExitCode returns the exit status, -1 if the process did not exit by itself.
func (p *ProcessState) ExitCode() int {
	if p == nil {
		return -1
	}
	return p.status.ExitStatus()
}

func (p *ProcessState) String() string {
	if p == nil {
		return "<nil>"
	}
	s := ""
	switch w := p.status; {
	case w.Exited():
		s = "exit status " + decimal(uint64(w.ExitStatus()))
	case w.Signaled():
		s = "signal: " + w.Signal().String()
	case w.Stopped():
		s = "stop signal: " + w.StopSignal().String()
		if w.StopSignal() == syscall.SIGTRAP && w.TrapCause() != 0 {
			s += " (trap " + decimal(uint64(w.TrapCause())) + ")"
		}
	case w.Continued():
		s = "continued"
	}
	if p.status.CoreDump() {
		s += " (core dumped)"
	}
	return s
}
