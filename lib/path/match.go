package path

import (
	"errors"
	"unicode/utf8"
)

// ErrBadPattern is Match's error for a pattern that is none.
var ErrBadPattern = errors.New("syntax error in pattern")

// Match reports whether name matches the shell pattern whole: * is any run of characters but /, ? is one, [a-z] one of
// a class, [^a-z] one that is not, \ takes away a character's meaning. A bad pattern is found also behind a mismatch.
func Match(pattern, name string) (matched bool, err error) {
	for pattern != "" {
		star, chunk, rest := nextChunk(pattern)
		pattern = rest
		if star && chunk == "" { // a star at the end
			for i := 0; i < len(name); i++ {
				if name[i] == '/' {
					return false, nil
				}
			}
			return true, nil
		}
		after, ok, err := matchChunk(chunk, name)
		if err != nil {
			return false, err
		}
		// The last chunk has to reach the end of the name.
		if ok && (after == "" || pattern != "") {
			name = after
			continue
		}
		if star {
			after, ok, err = matchLater(chunk, name, pattern == "")
			if err != nil {
				return false, err
			}
			if ok {
				name = after
				continue
			}
		}
		return false, checkRest(pattern)
	}
	return name == "", nil
}

// matchLater tries chunk at the later places of name that a star can reach.
func matchLater(chunk, name string, last bool) (after string, ok bool, err error) {
	for i := 0; i < len(name) && name[i] != '/'; i++ {
		after, ok, err := matchChunk(chunk, name[i+1:])
		if err != nil {
			return "", false, err
		}
		if ok && !(last && after != "") {
			return after, true, nil
		}
	}
	return "", false, nil
}

func checkRest(pattern string) error {
	for pattern != "" {
		var chunk string
		_, chunk, pattern = nextChunk(pattern)
		if _, _, err := matchChunk(chunk, ""); err != nil {
			return err
		}
	}
	return nil
}

// nextChunk splits off the stars at the beginning and what follows up to the next one.
func nextChunk(pattern string) (star bool, chunk, rest string) {
	for pattern != "" && pattern[0] == '*' {
		pattern = pattern[1:]
		star = true
	}
	class := false
	for i := 0; i < len(pattern); i++ {
		switch pattern[i] {
		case '\\':
			i++
		case '[':
			class = true
		case ']':
			class = false
		case '*':
			if !class {
				return star, pattern[:i], pattern[i:]
			}
		}
	}
	return star, pattern, ""
}

// matchChunk matches a chunk without stars at the start of s. Past the first mismatch it only looks for bad syntax.
func matchChunk(chunk, s string) (rest string, ok bool, err error) {
	failed := false
	for chunk != "" {
		failed = failed || s == ""
		switch chunk[0] {
		case '[':
			var r rune
			if !failed {
				var n int
				r, n = utf8.DecodeRuneInString(s)
				s = s[n:]
			}
			var in bool
			in, chunk, err = matchClass(chunk[1:], r)
			if err != nil {
				return "", false, err
			}
			failed = failed || !in
			continue
		case '?':
			if !failed {
				failed = s[0] == '/'
				_, n := utf8.DecodeRuneInString(s)
				s = s[n:]
			}
			chunk = chunk[1:]
			continue
		case '\\':
			chunk = chunk[1:]
			if chunk == "" {
				return "", false, ErrBadPattern
			}
		}
		if !failed {
			failed = chunk[0] != s[0]
			s = s[1:]
		}
		chunk = chunk[1:]
	}
	if failed {
		return "", false, nil
	}
	return s, true, nil
}

// matchClass reads a class after its [ and looks for r in it.
func matchClass(chunk string, r rune) (in bool, rest string, err error) {
	negated := chunk != "" && chunk[0] == '^'
	if negated {
		chunk = chunk[1:]
	}
	for ranges := 0; ; ranges++ {
		if chunk != "" && chunk[0] == ']' && ranges > 0 {
			return in != negated, chunk[1:], nil
		}
		lo, after, err := classChar(chunk)
		if err != nil {
			return false, "", err
		}
		hi := lo
		if after[0] == '-' {
			if hi, after, err = classChar(after[1:]); err != nil {
				return false, "", err
			}
		}
		in = in || lo <= r && r <= hi
		chunk = after
	}
}

// classChar reads a character that a class goes on behind.
func classChar(chunk string) (r rune, rest string, err error) {
	if chunk == "" || chunk[0] == '-' || chunk[0] == ']' {
		return 0, "", ErrBadPattern
	}
	if chunk[0] == '\\' {
		chunk = chunk[1:]
		if chunk == "" {
			return 0, "", ErrBadPattern
		}
	}
	r, n := utf8.DecodeRuneInString(chunk)
	if r == utf8.RuneError && n == 1 || len(chunk) == n {
		return 0, "", ErrBadPattern
	}
	return r, chunk[n:], nil
}
