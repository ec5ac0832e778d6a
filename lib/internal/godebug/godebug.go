// Package godebug tells the settings of the GODEBUG environment variable: name=value, separated by commas.
package godebug

import "syscall"

// Setting is one of them.
type Setting struct {
	name       string
	undoc      bool
	env, value string // the variable when value was looked up
}

// New returns the setting of the name; a name that begins with # is not documented.
func New(name string) *Setting {
	s := &Setting{name: name}
	if name != "" && name[0] == '#' {
		s.name, s.undoc = name[1:], true
	}
	return s
}

func (s *Setting) Name() string       { return s.name }
func (s *Setting) Undocumented() bool { return s.undoc }
func (s *Setting) String() string     { return s.name + "=" + s.Value() }

// IncNonDefault counts a use of other than the default behaviour: nobody asks for the number.
func (s *Setting) IncNonDefault() {}

// Value is the setting's value now, "" without one.
func (s *Setting) Value() string {
	env, _ := syscall.Getenv("GODEBUG")
	if env != s.env {
		s.env, s.value = env, find(env, s.name)
	}
	return s.value
}

// Get returns the value of the setting called key, "" without one.
func Get(key string) string {
	env, _ := syscall.Getenv("GODEBUG")
	return find(env, key)
}

// find returns the last value of name in env; what follows a # says which programs it concerns, here all.
func find(env, name string) string {
	for end := len(env); end > 0; {
		start := end
		for start > 0 && env[start-1] != ',' {
			start--
		}
		if field := env[start:end]; len(field) > len(name) && field[:len(name)] == name && field[len(name)] == '=' {
			value := field[len(name)+1:]
			for i := 0; i < len(value); i++ {
				if value[i] == '#' {
					return value[:i]
				}
			}
			return value
		}
		end = start - 1
	}
	return ""
}
