package syscall

// In native.c: how many strings the environment has, and number i.
func envc() int
func envv(i int) string

// settings holds "name=value" strings, places their places by name; made on first use.
var settings []string
var places map[string]int

func load() {
	if places != nil {
		return
	}
	places = make(map[string]int)
	for i, n := 0, envc(); i < n; i++ {
		s := envv(i)
		name, _, ok := cut(s)
		if _, twice := places[name]; ok && twice {
			continue
		}
		if ok {
			places[name] = len(settings)
		}
		settings = append(settings, s)
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
	i, ok := places[key]
	if !ok || len(key) == 0 {
		return "", false
	}
	_, value, _ = cut(settings[i])
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
	if i, ok := places[key]; ok {
		settings[i] = s
		return nil
	}
	places[key] = len(settings)
	settings = append(settings, s)
	return nil
}

func Unsetenv(key string) error {
	load()
	if i, ok := places[key]; ok {
		settings[i] = ""
		delete(places, key)
	}
	return nil
}

func Clearenv() {
	load()
	settings = nil
	places = make(map[string]int)
}

func Environ() []string {
	load()
	all := make([]string, 0, len(settings))
	for _, s := range settings {
		if s != "" {
			all = append(all, s)
		}
	}
	return all
}
