package os

import (
	"internal/testlog"
	"syscall"
)

// In native.c: how many arguments there are, and number i.
func argc() int
func argv(i int) string

// Args holds the command line, starting with the program's name.
var Args []string = func() []string {
	args := make([]string, argc())
	for i := range args {
		args[i] = argv(i)
	}
	return args
}()

// Exit ends the process with the given status; nothing deferred is run.
func Exit(code int) {
	if code == 0 && testlog.PanicOnExit0() {
		panic("unexpected call to os.Exit(0) during test")
	}
	syscall.Exit(code)
}

func Getpid() int      { return syscall.Getpid() }
func Getppid() int     { return syscall.Getppid() }
func Getuid() int      { return syscall.Getuid() }
func Geteuid() int     { return syscall.Geteuid() }
func Getgid() int      { return syscall.Getgid() }
func Getegid() int     { return syscall.Getegid() }
func Getpagesize() int { return syscall.Getpagesize() }

// Getgroups returns the groups that the caller belongs to beside the first.
func Getgroups() ([]int, error) {
	gids, err := syscall.Getgroups()
	return gids, NewSyscallError("getgroups", err)
}
