// ss: the state of one scanning call.

package fmt

import (
	"errors"
	"io"
	"unicode/utf8"
)

// noWidth stands for no limit.
const noWidth = 1 << 30

// eof is what getRune returns at the end.
const eof = -1

type ss struct {
	rs        io.RuneScanner
	buf       []byte // the token at work
	count     int    // runes read
	limit     int    // value of count at which the operand's width ends
	width     int    // of the operand
	atEOF     bool
	nlIsEnd   bool // a newline ends the scan
	nlIsSpace bool // a newline is as good as a space
}

// scanError is the panic of a failed scan.
type scanError struct {
	err error
}

func newScanner(r io.Reader) *ss {
	s := &ss{limit: noWidth, width: noWidth}
	if rs, ok := r.(io.RuneScanner); ok {
		s.rs = rs
	} else {
		s.rs = &runeReader{r: r, rune: -1}
	}
	return s
}

func (s *ss) fail(err error)      { panic(scanError{err}) }
func (s *ss) failText(err string) { panic(scanError{errors.New(err)}) }

// ended turns the panic of a failed scan into an error.
func ended(errp *error) {
	switch e := recover().(type) {
	case nil:
	case scanError:
		*errp = e.err
	case error:
		if e != io.EOF {
			panic(e)
		}
		*errp = e
	default:
		panic(e)
	}
}

// Read is there because ScanState wants it.
func (s *ss) Read(buf []byte) (n int, err error) {
	return 0, errors.New("ScanState's Read should not be called. Use ReadRune")
}

func (s *ss) ReadRune() (r rune, size int, err error) {
	if s.atEOF || s.count >= s.limit {
		return 0, 0, io.EOF
	}
	r, size, err = s.rs.ReadRune()
	if err == nil {
		s.count++
		s.atEOF = s.nlIsEnd && r == '\n'
	} else if err == io.EOF {
		s.atEOF = true
	}
	return r, size, err
}

func (s *ss) UnreadRune() error {
	s.rs.UnreadRune()
	s.atEOF = false
	s.count--
	return nil
}

func (s *ss) Width() (wid int, ok bool) {
	if s.width == noWidth {
		return 0, false
	}
	return s.width, true
}

// Token reads runes while f is true, without a function up to a space.
func (s *ss) Token(skipSpace bool, f func(rune) bool) (tok []byte, err error) {
	defer func() {
		if e := recover(); e != nil {
			se, ok := e.(scanError)
			if !ok {
				panic(e)
			}
			err = se.err
		}
	}()
	if f == nil {
		f = notSpace
	}
	s.buf = s.buf[:0]
	return s.token(skipSpace, f), nil
}

func (s *ss) token(skipSpace bool, f func(rune) bool) []byte {
	if skipSpace {
		s.SkipSpace()
	}
	for {
		r := s.getRune()
		if r == eof {
			break
		}
		if !f(r) {
			s.UnreadRune()
			break
		}
		s.keep(r)
	}
	return s.buf
}

// SkipSpace skips spaces, and newlines where they are no more than that.
func (s *ss) SkipSpace() {
	for {
		r := s.getRune()
		switch {
		case r == eof:
			return
		case r == '\r' && s.peek("\n"):
		case r == '\n':
			if !s.nlIsSpace {
				s.failText("unexpected newline")
			}
		case !isSpace(r):
			s.UnreadRune()
			return
		}
	}
}

// getRune reads a rune, eof at the end.
func (s *ss) getRune() rune {
	r, _, err := s.ReadRune()
	if err == io.EOF {
		return eof
	}
	if err != nil {
		s.fail(err)
	}
	return r
}

// mustRune reads a rune that must be there.
func (s *ss) mustRune() rune {
	r := s.getRune()
	if r == eof {
		s.fail(io.ErrUnexpectedEOF)
	}
	return r
}

// notEOF makes sure that there is something to read.
func (s *ss) notEOF() {
	if s.getRune() == eof {
		panic(io.EOF)
	}
	s.UnreadRune()
}

func (s *ss) keep(r rune) { s.buf = utf8.AppendRune(s.buf, r) }

// peek reports whether the next rune is one of set.
func (s *ss) peek(set string) bool {
	r := s.getRune()
	if r == eof {
		return false
	}
	s.UnreadRune()
	return contains(set, r)
}

// accept reads the next rune into the token if it is one of set.
func (s *ss) accept(set string) bool {
	r := s.getRune()
	if r == eof {
		return false
	}
	if !contains(set, r) {
		s.UnreadRune()
		return false
	}
	s.keep(r)
	return true
}

// skip reads the next rune, which should be one of set.
func (s *ss) skip(set string) bool {
	r := s.getRune()
	return r != eof && contains(set, r)
}

func contains(set string, r rune) bool {
	for _, c := range set {
		if c == r {
			return true
		}
	}
	return false
}

// isSpace is unicode.IsSpace.
func isSpace(r rune) bool {
	if r <= 0xFF {
		return r == ' ' || '\t' <= r && r <= '\r' || r == 0x85 || r == 0xA0
	}
	switch r {
	case 0x1680, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000:
		return true
	}
	return 0x2000 <= r && r <= 0x200A
}

func notSpace(r rune) bool { return !isSpace(r) }

// runeReader makes a RuneScanner of a reader; it reads no byte too many.
type runeReader struct {
	r       io.Reader
	pending []byte // bytes after an invalid one
	rune    rune   // the last rune, to be read again if again is set
	size    int
	again   bool
}

func (r *runeReader) readByte() (byte, error) {
	if len(r.pending) > 0 {
		b := r.pending[0]
		r.pending = r.pending[1:]
		return b, nil
	}
	var b [1]byte
	n, err := io.ReadFull(r.r, b[:])
	if n != 1 {
		return 0, err
	}
	return b[0], nil
}

func (r *runeReader) ReadRune() (rune, int, error) {
	if r.again {
		r.again = false
		return r.rune, r.size, nil
	}
	b, err := r.readByte()
	if err != nil {
		return 0, 0, err
	}
	r.rune, r.size = rune(b), 1
	if b >= utf8.RuneSelf {
		buf := []byte{b}
		for !utf8.FullRune(buf) {
			if b, err = r.readByte(); err != nil {
				if err == io.EOF {
					break
				}
				return 0, 0, err
			}
			buf = append(buf, b)
		}
		r.rune, r.size = utf8.DecodeRune(buf)
		if rest := buf[r.size:]; len(rest) > 0 {
			r.pending = append(append([]byte{}, rest...), r.pending...)
		}
	}
	return r.rune, r.size, nil
}

func (r *runeReader) UnreadRune() error {
	if r.again || r.rune < 0 {
		return errors.New("fmt: scanning called UnreadRune with no rune available")
	}
	r.again = true
	return nil
}
