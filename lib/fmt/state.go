// What operands may do about their own printing.

package fmt

import (
	"strconv"
	"unicode/utf8"
)

// State is the printer as a Formatter sees it.
type State interface {
	Write(b []byte) (n int, err error)
	Width() (wid int, ok bool)
	Precision() (prec int, ok bool)
	Flag(c int) bool // '+', '-', '#', ' ', '0'
}

// A Formatter prints itself for any verb.
type Formatter interface {
	Format(f State, verb rune)
}

// A Stringer has a text for the verbs that are valid for strings.
type Stringer interface {
	String() string
}

// A GoStringer has a text for %#v.
type GoStringer interface {
	GoString() string
}

// FormatString returns the directive that led to the call of a Formatter.
func FormatString(state State, verb rune) string {
	b := []byte{'%'}
	for _, c := range " +-#0" {
		if state.Flag(int(c)) {
			b = append(b, byte(c))
		}
	}
	if w, ok := state.Width(); ok {
		b = strconv.AppendInt(b, int64(w), 10)
	}
	if p, ok := state.Precision(); ok {
		b = append(b, '.')
		b = strconv.AppendInt(b, int64(p), 10)
	}
	return string(utf8.AppendRune(b, verb))
}
