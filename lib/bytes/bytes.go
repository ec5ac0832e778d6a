// Package bytes is package strings for byte slices, and a Buffer.
//
// What only looks at its operands goes to package strings, through views that
// share the bytes.
package bytes

import (
	"strings"
	"unicode"
	"unicode/utf8"
	"unsafe"
)

// view returns b as a string, without a copy.
func view(b []byte) string { return *(*string)(unsafe.Pointer(&b)) }

func Equal(a, b []byte) bool  { return string(a) == string(b) }
func Compare(a, b []byte) int { return strings.Compare(view(a), view(b)) }

func Count(s, sep []byte) int                       { return strings.Count(view(s), view(sep)) }
func Contains(b, subslice []byte) bool              { return Index(b, subslice) >= 0 }
func ContainsAny(b []byte, chars string) bool       { return IndexAny(b, chars) >= 0 }
func ContainsRune(b []byte, r rune) bool            { return IndexRune(b, r) >= 0 }
func ContainsFunc(b []byte, f func(rune) bool) bool { return IndexFunc(b, f) >= 0 }

func Index(s, sep []byte) int                         { return strings.Index(view(s), view(sep)) }
func IndexByte(b []byte, c byte) int                  { return strings.IndexByte(view(b), c) }
func IndexRune(s []byte, r rune) int                  { return strings.IndexRune(view(s), r) }
func IndexAny(s []byte, chars string) int             { return strings.IndexAny(view(s), chars) }
func IndexFunc(s []byte, f func(r rune) bool) int     { return strings.IndexFunc(view(s), f) }
func LastIndex(s, sep []byte) int                     { return strings.LastIndex(view(s), view(sep)) }
func LastIndexByte(s []byte, c byte) int              { return strings.LastIndexByte(view(s), c) }
func LastIndexAny(s []byte, chars string) int         { return strings.LastIndexAny(view(s), chars) }
func LastIndexFunc(s []byte, f func(r rune) bool) int { return strings.LastIndexFunc(view(s), f) }

func HasPrefix(s, prefix []byte) bool { return strings.HasPrefix(view(s), view(prefix)) }
func HasSuffix(s, suffix []byte) bool { return strings.HasSuffix(view(s), view(suffix)) }
func EqualFold(s, t []byte) bool      { return strings.EqualFold(view(s), view(t)) }

// split cuts s at sep into at most n parts (n < 0: all), each with keep bytes of
// the separator. Appending to a part does not touch the next.
func split(s, sep []byte, keep, n int) [][]byte {
	if n == 0 {
		return nil
	}
	if len(sep) == 0 {
		return explode(s, n)
	}
	parts := [][]byte{}
	for n < 0 || len(parts) < n-1 {
		i := Index(s, sep)
		if i < 0 {
			break
		}
		parts = append(parts, s[:i+keep:i+keep])
		s = s[i+len(sep):]
	}
	return append(parts, s)
}

// explode cuts s into its runes.
func explode(s []byte, n int) [][]byte {
	parts := [][]byte{}
	for len(s) > 0 {
		if n > 0 && len(parts) == n-1 {
			return append(parts, s)
		}
		_, w := utf8.DecodeRune(s)
		parts = append(parts, s[:w:w])
		s = s[w:]
	}
	return parts
}

func Split(s, sep []byte) [][]byte              { return split(s, sep, 0, -1) }
func SplitN(s, sep []byte, n int) [][]byte      { return split(s, sep, 0, n) }
func SplitAfter(s, sep []byte) [][]byte         { return split(s, sep, len(sep), -1) }
func SplitAfterN(s, sep []byte, n int) [][]byte { return split(s, sep, len(sep), n) }

// Fields returns the parts of s between white space.
func Fields(s []byte) [][]byte { return FieldsFunc(s, unicode.IsSpace) }

// FieldsFunc returns the parts of s between runes for which f is true.
func FieldsFunc(s []byte, f func(rune) bool) [][]byte {
	parts := [][]byte{}
	start := -1
	for i := 0; i < len(s); {
		r, w := utf8.DecodeRune(s[i:])
		if f(r) {
			if start >= 0 {
				parts = append(parts, s[start:i:i])
				start = -1
			}
		} else if start < 0 {
			start = i
		}
		i += w
	}
	if start >= 0 {
		parts = append(parts, s[start:len(s):len(s)])
	}
	return parts
}

// Join puts sep between the elements of s.
func Join(s [][]byte, sep []byte) []byte {
	if len(s) == 0 {
		return []byte{}
	}
	if len(s) == 1 {
		return append([]byte(nil), s[0]...)
	}
	n := len(sep) * (len(s) - 1)
	for _, e := range s {
		n += len(e)
	}
	b := append(make([]byte, 0, n), s[0]...)
	for _, e := range s[1:] {
		b = append(b, sep...)
		b = append(b, e...)
	}
	return b
}

// Repeat returns count copies of b.
func Repeat(b []byte, count int) []byte {
	if count == 0 {
		return []byte{}
	}
	if count < 0 {
		panic("bytes: negative Repeat count")
	}
	const maxInt = int(^uint(0) >> 1)
	if len(b) > maxInt/count {
		panic("bytes: Repeat output length overflow")
	}
	buf := make([]byte, len(b)*count)
	for n := copy(buf, b); n > 0 && n < len(buf); n *= 2 {
		copy(buf[n:], buf[:n])
	}
	return buf
}

// The functions that change runes return copies.

func Map(mapping func(r rune) rune, s []byte) []byte { return []byte(strings.Map(mapping, view(s))) }
func ToUpper(s []byte) []byte                        { return []byte(strings.ToUpper(view(s))) }
func ToLower(s []byte) []byte                        { return []byte(strings.ToLower(view(s))) }
func ToTitle(s []byte) []byte                        { return Map(unicode.ToTitle, s) }
func Title(s []byte) []byte                          { return []byte(strings.Title(view(s))) }

func ToUpperSpecial(c unicode.SpecialCase, s []byte) []byte { return Map(c.ToUpper, s) }
func ToLowerSpecial(c unicode.SpecialCase, s []byte) []byte { return Map(c.ToLower, s) }
func ToTitleSpecial(c unicode.SpecialCase, s []byte) []byte { return Map(c.ToTitle, s) }

func ToValidUTF8(s, replacement []byte) []byte {
	return []byte(strings.ToValidUTF8(view(s), view(replacement)))
}

func Replace(s, old, new []byte, n int) []byte {
	if n == 0 || !Contains(s, old) {
		return append([]byte(nil), s...)
	}
	return []byte(strings.Replace(view(s), view(old), view(new), n))
}

func ReplaceAll(s, old, new []byte) []byte { return Replace(s, old, new, -1) }

// Runes returns the runes of s.
func Runes(s []byte) []rune { return []rune(string(s)) }

// Cut returns what is before and after the first sep.
func Cut(s, sep []byte) (before, after []byte, found bool) {
	if i := Index(s, sep); i >= 0 {
		return s[:i], s[i+len(sep):], true
	}
	return s, nil, false
}

func CutPrefix(s, prefix []byte) (after []byte, found bool) {
	if !HasPrefix(s, prefix) {
		return s, false
	}
	return s[len(prefix):], true
}

func CutSuffix(s, suffix []byte) (before []byte, found bool) {
	if !HasSuffix(s, suffix) {
		return s, false
	}
	return s[:len(s)-len(suffix)], true
}

// Clone returns a copy of b, nil for nil.
func Clone(b []byte) []byte {
	if b == nil {
		return nil
	}
	return append([]byte{}, b...)
}
