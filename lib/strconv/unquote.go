// Reading quoted literals.

package strconv

import "unicode/utf8"

// Unquote returns the string that a literal stands for: quoted with ", ' or `.
func Unquote(s string) (string, error) {
	out, n, ok := unquote(s, true)
	if !ok || n != len(s) {
		return "", ErrSyntax
	}
	return out, nil
}

// QuotedPrefix returns the literal, quotes included, that s begins with.
func QuotedPrefix(s string) (string, error) {
	_, n, ok := unquote(s, false)
	if !ok {
		return "", ErrSyntax
	}
	return s[:n], nil
}

// unquote reads the literal at the start of s, n bytes long; its value only if wanted.
func unquote(s string, want bool) (value string, n int, ok bool) {
	if len(s) < 2 {
		return "", 0, false
	}
	switch s[0] {
	case '`':
		return unquoteRaw(s, want)
	case '"':
		return unquoteString(s, want)
	case '\'':
		return unquoteRune(s)
	}
	return "", 0, false
}

// unquoteRaw: all up to the next back quote, without carriage returns.
func unquoteRaw(s string, want bool) (value string, n int, ok bool) {
	end, returns := 1, 0
	for ; end < len(s) && s[end] != '`'; end++ {
		if s[end] == '\r' {
			returns++
		}
	}
	if end == len(s) {
		return "", 0, false
	}
	value = s[1:end]
	if want && returns > 0 {
		b := make([]byte, 0, len(value)-returns)
		for i := 0; i < len(value); i++ {
			if value[i] != '\r' {
				b = append(b, value[i])
			}
		}
		value = string(b)
	}
	return value, end + 1, true
}

func unquoteString(s string, want bool) (value string, n int, ok bool) {
	// Most literals are themselves.
	i := 1
	for i < len(s) && s[i] != '"' && s[i] != '\\' && s[i] != '\n' {
		i++
	}
	if i < len(s) && s[i] == '"' && utf8.ValidString(s[1:i]) {
		return s[1:i], i + 1, true
	}
	var b []byte
	rest := s[1:]
	for rest != "" && rest[0] != '"' {
		r, multi, tail, err := UnquoteChar(rest, '"')
		if err != nil || rest[0] == '\n' {
			return "", 0, false
		}
		rest = tail
		if want {
			b = appendUnquoted(b, r, multi)
		}
	}
	if rest == "" {
		return "", 0, false
	}
	return string(b), len(s) - len(rest) + 1, true
}

func appendUnquoted(b []byte, r rune, multi bool) []byte {
	if r < utf8.RuneSelf || !multi {
		return append(b, byte(r))
	}
	return utf8.AppendRune(b, r)
}

// unquoteRune: one character; none is accepted as well, as it has always been.
func unquoteRune(s string) (value string, n int, ok bool) {
	if s[1] == '\'' {
		return "", 2, true
	}
	if s[1] == '\n' {
		return "", 0, false
	}
	r, multi, rest, err := UnquoteChar(s[1:], '\'')
	if err != nil || rest == "" || rest[0] != '\'' {
		return "", 0, false
	}
	return string(appendUnquoted(nil, r, multi)), len(s) - len(rest) + 1, true
}

// UnquoteChar decodes the first character, or escape, of s, the inside of a
// literal between the given quotes (0: both kinds stand for themselves, but not
// escaped). multibyte: the value is a rune and not a byte.
func UnquoteChar(s string, quote byte) (value rune, multibyte bool, tail string, err error) {
	if s == "" {
		return 0, false, "", ErrSyntax
	}
	switch c := s[0]; {
	case c == quote && (quote == '\'' || quote == '"'):
		return 0, false, "", ErrSyntax
	case c >= utf8.RuneSelf:
		r, n := utf8.DecodeRuneInString(s)
		return r, true, s[n:], nil
	case c != '\\':
		return rune(c), false, s[1:], nil
	}
	if len(s) == 1 {
		return 0, false, "", ErrSyntax
	}
	return unescape(s[1], s[2:], quote)
}

// unescape decodes backslash c, followed by s.
func unescape(c byte, s string, quote byte) (value rune, multibyte bool, tail string, err error) {
	switch c {
	case 'a':
		return '\a', false, s, nil
	case 'b':
		return '\b', false, s, nil
	case 'f':
		return '\f', false, s, nil
	case 'n':
		return '\n', false, s, nil
	case 'r':
		return '\r', false, s, nil
	case 't':
		return '\t', false, s, nil
	case 'v':
		return '\v', false, s, nil
	case '\\':
		return '\\', false, s, nil
	case '\'', '"':
		if c == quote {
			return rune(c), false, s, nil
		}
	case 'x':
		if v, ok := digitsValue(s, 2, 16); ok {
			return v, false, s[2:], nil
		}
	case 'u':
		if v, ok := digitsValue(s, 4, 16); ok && utf8.ValidRune(v) {
			return v, true, s[4:], nil
		}
	case 'U':
		if v, ok := digitsValue(s, 8, 16); ok && utf8.ValidRune(v) {
			return v, true, s[8:], nil
		}
	case '0', '1', '2', '3', '4', '5', '6', '7':
		v, ok := digitsValue(s, 2, 8)
		v += rune(c-'0') * 64
		if ok && v <= 255 {
			return v, false, s[2:], nil
		}
	}
	return 0, false, "", ErrSyntax
}

// digitsValue reads n digits of the given base.
func digitsValue(s string, n, base int) (v rune, ok bool) {
	if len(s) < n {
		return 0, false
	}
	for i := 0; i < n; i++ {
		d := digitValue(s[i])
		if d >= base {
			return 0, false
		}
		v = v*rune(base) + rune(d)
	}
	return v, true
}
