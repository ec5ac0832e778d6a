// Scanning by a format.

package fmt

import "unicode/utf8"

// scanFormat scans values as format says.
func (s *ss) scanFormat(format string, a []any) (n int, err error) {
	defer ended(&err)
	for i := 0; i < len(format); {
		i = s.literals(format, i)
		if i >= len(format) {
			break
		}
		i++ // the percent sign
		wid, ok, next := number(format, i, len(format)-1)
		s.width = noWidth
		if ok {
			s.width = wid
		}
		verb, w := utf8.DecodeRuneInString(format[next:])
		i = next + w
		if verb != 'c' {
			s.SkipSpace()
		}
		if verb == '%' {
			s.percent()
			continue
		}
		s.limit = noWidth
		if f := s.count + s.width; f < s.limit {
			s.limit = f
		}
		if n >= len(a) {
			s.failText("too few operands for format '%" + format[next:] + "'")
		}
		s.operand(verb, a[n])
		n++
		s.limit = noWidth
	}
	if n < len(a) {
		s.failText("too many operands")
	}
	return n, nil
}

// percent reads a percent sign for a directive like %5%.
func (s *ss) percent() {
	s.SkipSpace()
	s.notEOF()
	if !s.accept("%") {
		s.failText("missing literal %")
	}
}

// literals matches the input with format[i:] up to the next directive, and
// returns where that is.
func (s *ss) literals(format string, i int) int {
	start := i
	for i < len(format) {
		c, w := utf8.DecodeRuneInString(format[i:])
		if isSpace(c) {
			i = s.spaces(format, i)
			continue
		}
		if c == '%' {
			if i+1 == len(format) {
				s.failText("missing verb: % at end of format string")
			}
			if format[i+1] != '%' {
				return i
			}
			i++
		}
		if s.mustRune() != c {
			s.UnreadRune()
			if format[start] == '%' { // %% that found no percent sign
				return start
			}
			s.failText("input does not match format")
		}
		i += w
	}
	return i
}

// spaces matches a run of spaces in the format. Each newline in it matches
// spaces and a newline, or the end; spaces after a newline match any number of
// them; a run without newlines matches at least one space, or the end.
func (s *ss) spaces(format string, i int) int {
	newlines, after := 0, false
	for i < len(format) {
		c, w := utf8.DecodeRuneInString(format[i:])
		if !isSpace(c) {
			break
		}
		if c == '\n' {
			newlines++
		}
		after = c != '\n'
		i += w
	}
	for j := 0; j < newlines; j++ {
		if r := s.pastBlanks(s.getRune()); r != '\n' && r != eof {
			s.failText("newline in format does not match input")
		}
	}
	if !after {
		return i
	}
	r := s.getRune()
	if newlines == 0 {
		if !isSpace(r) && r != eof {
			s.failText("expected space in input to match format")
		}
		if r == '\n' {
			s.failText("newline in input does not match format")
		}
	}
	if s.pastBlanks(r) != eof {
		s.UnreadRune()
	}
	return i
}

// pastBlanks skips spaces other than newlines, r being the first rune, and
// returns the rune behind them.
func (s *ss) pastBlanks(r rune) rune {
	for isSpace(r) && r != '\n' {
		r = s.getRune()
	}
	return r
}
