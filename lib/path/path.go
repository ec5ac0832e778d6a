// Package path takes slash-separated paths apart and puts them together, without looking at any file.
package path

// Clean returns the shortest path of the same meaning: no empty and "." elements, no ".." that could be resolved.
func Clean(path string) string {
	if path == "" {
		return "."
	}
	rooted := path[0] == '/'
	out := make([]byte, 0, len(path))
	if rooted {
		out = append(out, '/')
	}
	fixed := len(out) // what .. cannot take away
	for i := 0; i < len(path); {
		for i < len(path) && path[i] == '/' {
			i++
		}
		start := i
		for i < len(path) && path[i] != '/' {
			i++
		}
		switch elem := path[start:i]; {
		case elem == "" || elem == ".":
		case elem == ".." && len(out) > fixed:
			end := len(out) - 1
			for end > fixed && out[end] != '/' {
				end--
			}
			out = out[:end]
		case elem == ".." && rooted:
		default:
			if len(out) > 0 && out[len(out)-1] != '/' {
				out = append(out, '/')
			}
			out = append(out, elem...)
			if elem == ".." {
				fixed = len(out)
			}
		}
	}
	if len(out) == 0 {
		return "."
	}
	if string(out) == path {
		return path
	}
	return string(out)
}

// Split cuts path after its last slash.
func Split(path string) (dir, file string) {
	i := len(path)
	for i > 0 && path[i-1] != '/' {
		i--
	}
	return path[:i], path[i:]
}

// Join joins the elements that are not empty with slashes and cleans the result.
func Join(elem ...string) string {
	var out []byte
	for _, e := range elem {
		if len(out) > 0 {
			out = append(out, '/')
		}
		if len(out) > 0 || e != "" {
			out = append(out, e...)
		}
	}
	if len(out) == 0 {
		return ""
	}
	return Clean(string(out))
}

// Ext returns the last element's end from its last dot on.
func Ext(path string) string {
	for i := len(path) - 1; i >= 0 && path[i] != '/'; i-- {
		if path[i] == '.' {
			return path[i:]
		}
	}
	return ""
}

// Base returns the last element.
func Base(path string) string {
	if path == "" {
		return "."
	}
	for path != "" && path[len(path)-1] == '/' {
		path = path[:len(path)-1]
	}
	if path == "" {
		return "/"
	}
	_, file := Split(path)
	return file
}

// IsAbs reports whether path begins at the root.
func IsAbs(path string) bool { return path != "" && path[0] == '/' }

// Dir returns all but the last element, cleaned.
func Dir(path string) string {
	dir, _ := Split(path)
	return Clean(dir)
}
