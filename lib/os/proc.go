package os

import "syscall"

// Args holds the command line, starting with the program's name.
var Args []string = syscall.Args()

// Exit ends the process with the given status; nothing deferred is run.
func Exit(code int) { syscall.Exit(code) }

func Getpid() int      { return syscall.Getpid() }
func Getppid() int     { return syscall.Getppid() }
func Getuid() int      { return syscall.Getuid() }
func Geteuid() int     { return syscall.Geteuid() }
func Getgid() int      { return syscall.Getgid() }
func Getegid() int     { return syscall.Getegid() }
func Getpagesize() int { return 4096 }

// Hostname returns the name that the kernel reports.
func Hostname() (name string, err error) {
	name, err = syscall.Hostname()
	return name, NewSyscallError("uname", err)
}

// Executable returns the path of the running program.
func Executable() (string, error) { return Readlink("/proc/self/exe") }

// Signal is a signal of the operating system.
type Signal interface {
	String() string
	Signal()
}

var (
	Interrupt Signal = syscall.SIGINT
	Kill      Signal = syscall.SIGKILL
)

// Process is a process of the system, as FindProcess returns it.
type Process struct {
	Pid int
}

// FindProcess never fails: the process may not exist all the same.
func FindProcess(pid int) (*Process, error) { return &Process{pid}, nil }

// Signal sends a signal to the process.
func (p *Process) Signal(sig Signal) error {
	s, ok := sig.(syscall.Signal)
	if !ok {
		return ErrInvalid
	}
	return syscall.Kill(p.Pid, s)
}

func (p *Process) Kill() error { return p.Signal(Kill) }
