// Changing runes, and comparing without regard to case.

package strings

import (
	"unicode"
	"unicode/utf8"
)

// Map returns s with each rune replaced by mapping's result; a negative one
// leaves the rune out.
func Map(mapping func(rune) rune, s string) string {
	for i, c := range s {
		r := mapping(c)
		if r == c && c != utf8.RuneError {
			continue
		}
		_, n := utf8.DecodeRuneInString(s[i:])
		if r == c && n > 1 {
			continue
		}
		// The first change: what was before stays.
		b := make([]byte, 0, len(s)+utf8.UTFMax)
		b = append(b, s[:i]...)
		if r >= 0 {
			b = utf8.AppendRune(b, r)
		}
		for _, c := range s[i+n:] {
			if r := mapping(c); r >= 0 {
				b = utf8.AppendRune(b, r)
			}
		}
		return asString(b)
	}
	return s
}

// asciiCase returns s with the letters from lo to hi in the other case, when s
// is ASCII.
func asciiCase(s string, lo, hi byte) (out string, ok bool) {
	first := -1
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c >= utf8.RuneSelf {
			return "", false
		}
		if first < 0 && lo <= c && c <= hi {
			first = i
		}
	}
	if first < 0 {
		return s, true
	}
	b := []byte(s)
	for i := first; i < len(b); i++ {
		if lo <= b[i] && b[i] <= hi {
			b[i] ^= 'a' - 'A'
		}
	}
	return asString(b), true
}

func ToUpper(s string) string {
	if out, ok := asciiCase(s, 'a', 'z'); ok {
		return out
	}
	return Map(unicode.ToUpper, s)
}

func ToLower(s string) string {
	if out, ok := asciiCase(s, 'A', 'Z'); ok {
		return out
	}
	return Map(unicode.ToLower, s)
}

func ToTitle(s string) string { return Map(unicode.ToTitle, s) }

func ToUpperSpecial(c unicode.SpecialCase, s string) string { return Map(c.ToUpper, s) }
func ToLowerSpecial(c unicode.SpecialCase, s string) string { return Map(c.ToLower, s) }
func ToTitleSpecial(c unicode.SpecialCase, s string) string { return Map(c.ToTitle, s) }

// Title returns s with the letters that begin words in title case.
func Title(s string) string {
	previous := ' '
	return Map(func(r rune) rune {
		begins := separates(previous)
		previous = r
		if begins {
			return unicode.ToTitle(r)
		}
		return r
	}, s)
}

// separates reports whether r ends a word, roughly.
func separates(r rune) bool {
	if r < utf8.RuneSelf {
		return !('0' <= r && r <= '9' || 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || r == '_')
	}
	return !unicode.IsLetter(r) && !unicode.IsDigit(r) && unicode.IsSpace(r)
}

// ToValidUTF8 returns s with each run of invalid bytes replaced.
func ToValidUTF8(s, replacement string) string {
	if utf8.ValidString(s) {
		return s
	}
	b := make([]byte, 0, len(s)+len(replacement))
	inRun := false
	for i := 0; i < len(s); {
		_, n := utf8.DecodeRuneInString(s[i:])
		if n == 1 && s[i] >= utf8.RuneSelf {
			if !inRun {
				b = append(b, replacement...)
			}
			inRun = true
		} else {
			b = append(b, s[i:i+n]...)
			inRun = false
		}
		i += n
	}
	return asString(b)
}

// EqualFold reports whether s and t are equal but for case.
func EqualFold(s, t string) bool {
	for s != "" && t != "" {
		a, n := utf8.DecodeRuneInString(s)
		b, m := utf8.DecodeRuneInString(t)
		s, t = s[n:], t[m:]
		if a != b && !folds(a, b) {
			return false
		}
	}
	return s == t
}

// folds reports whether a and b are cases of one letter.
func folds(a, b rune) bool {
	if a > b {
		a, b = b, a
	}
	if b < utf8.RuneSelf {
		return 'A' <= a && a <= 'Z' && b == a+'a'-'A'
	}
	r := unicode.SimpleFold(a)
	for r != a && r < b {
		r = unicode.SimpleFold(r)
	}
	return r == b
}
