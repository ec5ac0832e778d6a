package syscall

// In native.c: argument and environment string number i; n of them.
func argc() int
func argv(i int) string
func envc() int
func envv(i int) string

// env holds "name=value" strings, index their places by name; made on first use.
var env []string
var index map[string]int

func load() {
	if index != nil {
		return
	}
	index = make(map[string]int)
	for i, n := 0, envc(); i < n; i++ {
		s := envv(i)
		if name, _, ok := split(s); ok {
			if _, twice := index[name]; !twice {
				index[name] = len(env)
				env = append(env, s)
			}
		}
	}
}

func split(s string) (name, value string, ok bool) {
	for i := 1; i < len(s); i++ {
		if s[i] == '=' {
			return s[:i], s[i+1:], true
		}
	}
	return "", "", false
}

// Args returns the program's arguments, its name first.
func Args() []string {
	args := make([]string, argc())
	for i := range args {
		args[i] = argv(i)
	}
	return args
}

func Getenv(name string) (value string, found bool) {
	load()
	i, ok := index[name]
	if !ok || len(name) == 0 {
		return "", false
	}
	_, value, _ = split(env[i])
	return value, true
}

func Setenv(name, value string) error {
	load()
	if len(name) == 0 {
		return EINVAL
	}
	for i := 0; i < len(name); i++ {
		if name[i] == '=' || name[i] == 0 {
			return EINVAL
		}
	}
	for i := 0; i < len(value); i++ {
		if value[i] == 0 {
			return EINVAL
		}
	}
	s := name + "=" + value
	if i, ok := index[name]; ok {
		env[i] = s
		return nil
	}
	index[name] = len(env)
	env = append(env, s)
	return nil
}

func Unsetenv(name string) error {
	load()
	if i, ok := index[name]; ok {
		env[i] = ""
		delete(index, name)
	}
	return nil
}

func Clearenv() {
	load()
	env = nil
	index = make(map[string]int)
}

func Environ() []string {
	load()
	all := make([]string, 0, len(env))
	for _, s := range env {
		if s != "" {
			all = append(all, s)
		}
	}
	return all
}
