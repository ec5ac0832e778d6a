package os

import (
	"errors"
	"internal/testlog"
	"syscall"
)

// Getenv returns the value of the variable, "" if it is not set.
func Getenv(key string) string {
	testlog.Getenv(key)
	v, _ := syscall.Getenv(key)
	return v
}

// LookupEnv tells unset from empty.
func LookupEnv(key string) (string, bool) {
	testlog.Getenv(key)
	return syscall.Getenv(key)
}

func Setenv(key, value string) error {
	return NewSyscallError("setenv", syscall.Setenv(key, value))
}

func Unsetenv(key string) error { return syscall.Unsetenv(key) }
func Clearenv()                 { syscall.Clearenv() }
func Environ() []string         { return syscall.Environ() }

// ExpandEnv replaces $var and ${var} by the environment's values.
func ExpandEnv(s string) string { return Expand(s, Getenv) }

// Expand replaces ${var} and $var by mapping(var).
func Expand(s string, mapping func(string) string) string {
	var out []byte
	done, some := 0, false
	for i := 0; i < len(s); i++ {
		if s[i] != '$' || i+1 == len(s) {
			continue
		}
		some = true
		out = append(out, s[done:i]...)
		name, n := shellName(s[i+1:])
		if name == "" && n > 0 {
			// Bad syntax such as "${}" is eaten.
		} else if name == "" {
			out = append(out, s[i])
		} else {
			out = append(out, mapping(name)...)
		}
		i += n
		done = i + 1
	}
	if !some {
		return s
	}
	return string(append(out, s[done:]...))
}

func isNameByte(c byte) bool {
	return c == '_' || '0' <= c && c <= '9' || 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z'
}

func isSpecial(c byte) bool {
	switch c {
	case '*', '#', '$', '@', '!', '?', '-':
		return true
	}
	return '0' <= c && c <= '9'
}

// shellName returns the variable's name at the start of s and how many bytes
// spell it, braces included.
func shellName(s string) (string, int) {
	if s[0] == '{' {
		if len(s) > 2 && isSpecial(s[1]) && s[2] == '}' {
			return s[1:2], 3
		}
		for i := 1; i < len(s); i++ {
			if s[i] == '}' {
				if i == 1 {
					return "", 2
				}
				return s[1:i], i + 1
			}
		}
		return "", 1
	}
	if isSpecial(s[0]) {
		return s[:1], 1
	}
	i := 0
	for i < len(s) && isNameByte(s[i]) {
		i++
	}
	return s[:i], i
}

// UserHomeDir returns $HOME.
func UserHomeDir() (string, error) {
	if home := Getenv("HOME"); home != "" {
		return home, nil
	}
	return "", errors.New("$HOME is not defined")
}

// UserCacheDir returns $XDG_CACHE_HOME or $HOME/.cache.
func UserCacheDir() (string, error) { return underHome("XDG_CACHE_HOME", "/.cache") }

// UserConfigDir returns $XDG_CONFIG_HOME or $HOME/.config.
func UserConfigDir() (string, error) { return underHome("XDG_CONFIG_HOME", "/.config") }

func underHome(name, tail string) (string, error) {
	if dir := Getenv(name); dir != "" {
		if dir[0] != '/' {
			return "", errors.New("path in $" + name + " is relative")
		}
		return dir, nil
	}
	if home := Getenv("HOME"); home != "" {
		return home + tail, nil
	}
	return "", errors.New("neither $" + name + " nor $HOME are defined")
}
