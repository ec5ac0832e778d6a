package syscall

// In native.c: how many strings the environment has, and number i.
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
		name, _, ok := cut(s)
		if _, twice := index[name]; ok && twice {
			continue
		}
		if ok {
			index[name] = len(env)
		}
		env = append(env, s)
	}
}

// cut splits at the first =. What has none is listed, but cannot be asked for.
func cut(s string) (name, value string, ok bool) {
	for i := 0; i < len(s); i++ {
		if s[i] == '=' {
			return s[:i], s[i+1:], true
		}
	}
	return "", "", false
}

func Getenv(key string) (value string, found bool) {
	load()
	i, ok := index[key]
	if !ok || len(key) == 0 {
		return "", false
	}
	_, value, _ = cut(env[i])
	return value, true
}

func Setenv(key, value string) error {
	load()
	if len(key) == 0 {
		return EINVAL
	}
	for i := 0; i < len(key); i++ {
		if key[i] == '=' || key[i] == 0 {
			return EINVAL
		}
	}
	for i := 0; i < len(value); i++ {
		if value[i] == 0 {
			return EINVAL
		}
	}
	s := key + "=" + value
	if i, ok := index[key]; ok {
		env[i] = s
		return nil
	}
	index[key] = len(env)
	env = append(env, s)
	return nil
}

func Unsetenv(key string) error {
	load()
	if i, ok := index[key]; ok {
		env[i] = ""
		delete(index, key)
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
