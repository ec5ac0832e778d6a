// Package strings works on UTF-8 strings.
//
//	index.go    searching          split.go   taking apart, joining
//	trim.go     cutting off        convert.go changing runes
//	replace.go  Replace, Replacer  builder.go, reader.go
package strings

import "unicode/utf8"

// Index returns where substr first occurs in s, or -1.
func Index(s, substr string) int {
	switch {
	case len(substr) == 1:
		return indexByte(s, substr[0])
	case len(substr) == len(s):
		if s == substr {
			return 0
		}
		return -1
	}
	return index(s, substr)
}

// LastIndex returns where substr last occurs in s, or -1.
func LastIndex(s, substr string) int {
	n := len(substr)
	switch n {
	case 0:
		return len(s)
	case 1:
		return lastIndexByte(s, substr[0])
	}
	for end := len(s); end >= n; {
		at := lastIndexByte(s[:end-n+1], substr[0])
		if at < 0 || s[at:at+n] == substr {
			return at
		}
		end = at + n - 1
	}
	return -1
}

// IndexByte returns where c first occurs in s, or -1.
func IndexByte(s string, c byte) int { return indexByte(s, c) }

// LastIndexByte returns where c last occurs in s, or -1.
func LastIndexByte(s string, c byte) int { return lastIndexByte(s, c) }

// IndexRune returns where r first occurs in s, or -1; RuneError stands for any
// invalid byte as well.
func IndexRune(s string, r rune) int {
	switch {
	case 0 <= r && r < utf8.RuneSelf:
		return indexByte(s, byte(r))
	case r == utf8.RuneError:
		for i, c := range s {
			if c == r {
				return i
			}
		}
		return -1
	case !utf8.ValidRune(r):
		return -1
	}
	return Index(s, string(r))
}

// IndexAny returns where a rune of chars first occurs in s, or -1.
func IndexAny(s, chars string) int {
	for i, c := range s {
		if IndexRune(chars, c) >= 0 {
			return i
		}
	}
	return -1
}

// LastIndexAny returns where a rune of chars last occurs in s, or -1.
func LastIndexAny(s, chars string) int {
	for end := len(s); end > 0; {
		r, n := utf8.DecodeLastRuneInString(s[:end])
		end -= n
		if IndexRune(chars, r) >= 0 {
			return end
		}
	}
	return -1
}

// IndexFunc returns the index of the first rune for which f is true, or -1.
func IndexFunc(s string, f func(rune) bool) int { return indexFunc(s, f, true) }

// LastIndexFunc returns the index of the last rune for which f is true, or -1.
func LastIndexFunc(s string, f func(rune) bool) int { return lastIndexFunc(s, f, true) }

func indexFunc(s string, f func(rune) bool, want bool) int {
	for i, r := range s {
		if f(r) == want {
			return i
		}
	}
	return -1
}

func lastIndexFunc(s string, f func(rune) bool, want bool) int {
	for end := len(s); end > 0; {
		r, n := utf8.DecodeLastRuneInString(s[:end])
		end -= n
		if f(r) == want {
			return end
		}
	}
	return -1
}

// Count returns how often substr occurs without overlap; between all runes when
// it is empty.
func Count(s, substr string) int {
	switch len(substr) {
	case 0:
		return utf8.RuneCountInString(s) + 1
	case 1:
		return countByte(s, substr[0])
	}
	n := 0
	for {
		i := Index(s, substr)
		if i < 0 {
			return n
		}
		n++
		s = s[i+len(substr):]
	}
}

func Contains(s, substr string) bool                { return Index(s, substr) >= 0 }
func ContainsAny(s, chars string) bool              { return IndexAny(s, chars) >= 0 }
func ContainsRune(s string, r rune) bool            { return IndexRune(s, r) >= 0 }
func ContainsFunc(s string, f func(rune) bool) bool { return IndexFunc(s, f) >= 0 }
func HasPrefix(s, prefix string) bool               { return len(s) >= len(prefix) && s[:len(prefix)] == prefix }
func HasSuffix(s, suffix string) bool {
	return len(s) >= len(suffix) && s[len(s)-len(suffix):] == suffix
}

// Compare returns -1, 0 or 1 as a is less than, equal to or greater than b.
func Compare(a, b string) int {
	switch {
	case a == b:
		return 0
	case a < b:
		return -1
	}
	return 1
}
