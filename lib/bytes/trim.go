// Cutting off what is not wanted at the ends.

package bytes

import (
	"strings"
	"unicode"
)

// tail returns the last n bytes of s, nil when there are none.
func tail(s []byte, n int) []byte {
	if n == 0 {
		return nil
	}
	return s[len(s)-n:]
}

func TrimLeftFunc(s []byte, f func(r rune) bool) []byte {
	return tail(s, len(strings.TrimLeftFunc(view(s), f)))
}

func TrimRightFunc(s []byte, f func(r rune) bool) []byte {
	return s[:len(strings.TrimRightFunc(view(s), f))]
}

func TrimFunc(s []byte, f func(r rune) bool) []byte { return TrimRightFunc(TrimLeftFunc(s, f), f) }

func TrimLeft(s []byte, cutset string) []byte {
	return tail(s, len(strings.TrimLeft(view(s), cutset)))
}

func TrimRight(s []byte, cutset string) []byte {
	return s[:len(strings.TrimRight(view(s), cutset))]
}

// Trim cuts runes of cutset off both ends.
func Trim(s []byte, cutset string) []byte { return TrimRight(TrimLeft(s, cutset), cutset) }

// TrimSpace cuts white space off both ends.
func TrimSpace(s []byte) []byte { return TrimFunc(s, unicode.IsSpace) }

func TrimPrefix(s, prefix []byte) []byte {
	s, _ = CutPrefix(s, prefix)
	return s
}

func TrimSuffix(s, suffix []byte) []byte {
	s, _ = CutSuffix(s, suffix)
	return s
}
