// Taking strings apart one piece at a time.

package strings

import (
	"iter"
	"unicode"
	"unicode/utf8"
)

// Lines iterates over the lines of s, each with its newline.
func Lines(s string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for len(s) > 0 {
			line, rest := s, ""
			if i := IndexByte(s, '\n'); i >= 0 {
				line, rest = s[:i+1], s[i+1:]
			}
			s = rest
			if !yield(line) {
				return
			}
		}
	}
}

// splitSeq is split, one part after the other.
func splitSeq(s, sep string, keep int) iter.Seq[string] {
	if sep == "" {
		return explodeSeq(s)
	}
	return func(yield func(string) bool) {
		rest := s
		for {
			i := Index(rest, sep)
			if i < 0 {
				break
			}
			if !yield(rest[:i+keep]) {
				return
			}
			rest = rest[i+len(sep):]
		}
		yield(rest)
	}
}

func explodeSeq(s string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for rest := s; len(rest) > 0; {
			_, w := utf8.DecodeRuneInString(rest)
			if !yield(rest[:w]) {
				return
			}
			rest = rest[w:]
		}
	}
}

// SplitSeq iterates over the parts that Split returns, SplitAfterSeq over those
// of SplitAfter.
func SplitSeq(s, sep string) iter.Seq[string]      { return splitSeq(s, sep, 0) }
func SplitAfterSeq(s, sep string) iter.Seq[string] { return splitSeq(s, sep, len(sep)) }

// FieldsSeq iterates over the parts that Fields returns.
func FieldsSeq(s string) iter.Seq[string] { return FieldsFuncSeq(s, unicode.IsSpace) }

// FieldsFuncSeq iterates over the parts that FieldsFunc returns.
func FieldsFuncSeq(s string, f func(rune) bool) iter.Seq[string] {
	return func(yield func(string) bool) {
		start := -1
		for i, r := range s {
			if !f(r) {
				if start < 0 {
					start = i
				}
			} else if start >= 0 {
				if !yield(s[start:i]) {
					return
				}
				start = -1
			}
		}
		if start >= 0 {
			yield(s[start:])
		}
	}
}
