// Quoting strings and runes as Go literals.

package strconv

import "unicode/utf8"

const lowerHex = "0123456789abcdef"

// quoting says which runes a quoted form shows as they are.
type quoting int

const (
	quotePrint   quoting = iota // what IsPrint accepts
	quoteASCII                  // only printable ASCII
	quoteGraphic                // what IsGraphic accepts
)

// Quote returns s as a double-quoted literal.
func Quote(s string) string { return string(appendQuoted(nil, s, '"', quotePrint)) }

// AppendQuote appends Quote(s) to dst.
func AppendQuote(dst []byte, s string) []byte { return appendQuoted(dst, s, '"', quotePrint) }

// QuoteToASCII is Quote with all but ASCII escaped.
func QuoteToASCII(s string) string { return string(appendQuoted(nil, s, '"', quoteASCII)) }

func AppendQuoteToASCII(dst []byte, s string) []byte {
	return appendQuoted(dst, s, '"', quoteASCII)
}

// QuoteToGraphic is Quote with all graphic runes as they are.
func QuoteToGraphic(s string) string { return string(appendQuoted(nil, s, '"', quoteGraphic)) }

func AppendQuoteToGraphic(dst []byte, s string) []byte {
	return appendQuoted(dst, s, '"', quoteGraphic)
}

// QuoteRune returns r as a rune literal; an invalid one as U+FFFD.
func QuoteRune(r rune) string { return string(appendQuotedRune(nil, r, quotePrint)) }

func AppendQuoteRune(dst []byte, r rune) []byte { return appendQuotedRune(dst, r, quotePrint) }

func QuoteRuneToASCII(r rune) string { return string(appendQuotedRune(nil, r, quoteASCII)) }

func AppendQuoteRuneToASCII(dst []byte, r rune) []byte {
	return appendQuotedRune(dst, r, quoteASCII)
}

func QuoteRuneToGraphic(r rune) string { return string(appendQuotedRune(nil, r, quoteGraphic)) }

func AppendQuoteRuneToGraphic(dst []byte, r rune) []byte {
	return appendQuotedRune(dst, r, quoteGraphic)
}

func appendQuoted(dst []byte, s string, quote byte, how quoting) []byte {
	if dst == nil {
		dst = make([]byte, 0, len(s)+len(s)/2+2)
	}
	dst = append(dst, quote)
	for i := 0; i < len(s); {
		r, n := rune(s[i]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRuneInString(s[i:])
		}
		if n == 1 && r == utf8.RuneError {
			dst = append(dst, '\\', 'x', lowerHex[s[i]>>4], lowerHex[s[i]&15])
		} else {
			dst = appendEscaped(dst, r, quote, how)
		}
		i += n
	}
	return append(dst, quote)
}

func appendQuotedRune(dst []byte, r rune, how quoting) []byte {
	if !utf8.ValidRune(r) {
		r = utf8.RuneError
	}
	dst = append(dst, '\'')
	dst = appendEscaped(dst, r, '\'', how)
	return append(dst, '\'')
}

// shown reports whether r appears as itself.
func shown(r rune, how quoting) bool {
	switch how {
	case quoteASCII:
		return r < utf8.RuneSelf && IsPrint(r)
	case quoteGraphic:
		return IsGraphic(r)
	}
	return IsPrint(r)
}

func appendEscaped(dst []byte, r rune, quote byte, how quoting) []byte {
	if r == rune(quote) || r == '\\' {
		return append(dst, '\\', byte(r))
	}
	if shown(r, how) {
		return utf8.AppendRune(dst, r)
	}
	if '\a' <= r && r <= '\r' {
		return append(dst, '\\', "abtnvfr"[r-'\a'])
	}
	switch {
	case r < ' ' || r == 0x7F:
		return append(dst, '\\', 'x', lowerHex[byte(r)>>4], lowerHex[byte(r)&15])
	case !utf8.ValidRune(r):
		return append(dst, `\ufffd`...)
	case r < 0x10000:
		return appendHex(append(dst, '\\', 'u'), r, 12)
	}
	return appendHex(append(dst, '\\', 'U'), r, 28)
}

// appendHex writes r's hexadecimal digits from bit shift on down.
func appendHex(dst []byte, r rune, shift int) []byte {
	for ; shift >= 0; shift -= 4 {
		dst = append(dst, lowerHex[r>>uint(shift)&15])
	}
	return dst
}

// CanBackquote reports whether s fits a raw literal of one line.
func CanBackquote(s string) bool {
	for len(s) > 0 {
		r, n := utf8.DecodeRuneInString(s)
		s = s[n:]
		if n > 1 {
			if r == '\uFEFF' { // a byte order mark is invisible
				return false
			}
			continue
		}
		if r == utf8.RuneError || r < ' ' && r != '\t' || r == '`' || r == 0x7F {
			return false
		}
	}
	return true
}

// IsPrint reports whether r is printable: letters, marks, numbers, punctuation,
// symbols and the ASCII space.
func IsPrint(r rune) bool {
	if r <= 0xFF {
		return 0x20 <= r && r < 0x7F || 0xA1 <= r && r != 0xAD
	}
	if r < 0x10000 {
		// Find the first edge above r: r is inside when its index is odd.
		lo, hi := 0, len(printable16)
		for lo < hi {
			m := (lo + hi) / 2
			edge := rune(printable16[m])
			if m&1 == 0 && edge <= r || m&1 == 1 && edge < r {
				lo = m + 1
			} else {
				hi = m
			}
		}
		return lo&1 == 1
	}
	lo, hi := 0, len(printable32)
	for lo < hi {
		m := (lo + hi) / 2
		edge := rune(printable32[m])
		if m&1 == 0 && edge <= r || m&1 == 1 && edge < r {
			lo = m + 1
		} else {
			hi = m
		}
	}
	return lo&1 == 1
}

// IsGraphic is IsPrint and all of Unicode's spaces.
func IsGraphic(r rune) bool {
	if IsPrint(r) {
		return true
	}
	for _, g := range graphicSpaces {
		if rune(g) == r {
			return true
		}
	}
	return false
}
