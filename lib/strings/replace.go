// Replacing substrings.

package strings

import (
	"io"
	"unicode/utf8"
)

// Replace returns s with the first n (all if n < 0) occurrences of old replaced
// by new; an empty old is found before each rune and at the end.
func Replace(s, old, new string, n int) string {
	if old == new || n == 0 {
		return s
	}
	found := Count(s, old)
	if found == 0 {
		return s
	}
	if n < 0 || found < n {
		n = found
	}
	b := make([]byte, 0, len(s)+n*(len(new)-len(old)))
	for i := 0; i < n; i++ {
		at := 0
		if old != "" {
			at = Index(s, old)
		} else if i > 0 {
			_, at = utf8.DecodeRuneInString(s)
		}
		b = append(b, s[:at]...)
		b = append(b, new...)
		s = s[at+len(old):]
	}
	return asString(append(b, s...))
}

// ReplaceAll is Replace without a limit.
func ReplaceAll(s, old, new string) string { return Replace(s, old, new, -1) }

// A Replacer replaces a list of strings. At each place the first pair of the
// list that fits is taken.
type Replacer struct {
	pairs []replacement
	first [256]bool // bytes that may begin a match
	empty bool      // an empty string is in the list
}

type replacement struct {
	old, new string
}

// NewReplacer makes a Replacer of pairs old, new.
func NewReplacer(oldnew ...string) *Replacer {
	if len(oldnew)%2 == 1 {
		panic("strings.NewReplacer: odd argument count")
	}
	r := new(Replacer)
	for i := 0; i < len(oldnew); i += 2 {
		old := oldnew[i]
		r.pairs = append(r.pairs, replacement{old, oldnew[i+1]})
		if old == "" {
			r.empty = true
		} else {
			r.first[old[0]] = true
		}
	}
	return r
}

// match returns the first pair that fits at the start of s.
func (r *Replacer) match(s string, noEmpty bool) *replacement {
	for i := range r.pairs {
		p := &r.pairs[i]
		if HasPrefix(s, p.old) && !(noEmpty && p.old == "") {
			return p
		}
	}
	return nil
}

// each calls put with the pieces of the result.
func (r *Replacer) each(s string, put func(string)) {
	last, wasEmpty := 0, false
	for i := 0; i <= len(s); {
		if !r.empty && (i == len(s) || !r.first[s[i]]) {
			i++
			continue
		}
		p := r.match(s[i:], wasEmpty)
		wasEmpty = p != nil && p.old == ""
		if p == nil {
			i++
			continue
		}
		put(s[last:i])
		put(p.new)
		i += len(p.old)
		last = i
	}
	if last < len(s) {
		put(s[last:])
	}
}

// Replace returns s with all replacements made.
func (r *Replacer) Replace(s string) string {
	var b []byte
	r.each(s, func(piece string) { b = append(b, piece...) })
	return asString(b)
}

// WriteString writes s with all replacements made to w.
func (r *Replacer) WriteString(w io.Writer, s string) (n int, err error) {
	r.each(s, func(piece string) {
		if err != nil || piece == "" {
			return
		}
		var m int
		m, err = io.WriteString(w, piece)
		n += m
	})
	return n, err
}
