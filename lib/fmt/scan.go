// Scanning: the functions of the package.
//
//	scanstate.go   ss: reading runes, tokens, errors
//	scanvalue.go   one operand      scannumber.go  numbers
//	scanformat.go  formats
//
// Inside, an error is a panic of type scanError that scanOperands and
// scanFormat end; that keeps each step to what it reads.

package fmt

import (
	"io"
	"os"
)

// ScanState is the scanner as a Scanner sees it.
type ScanState interface {
	ReadRune() (r rune, size int, err error)
	UnreadRune() error
	SkipSpace()
	Token(skipSpace bool, f func(rune) bool) (token []byte, err error)
	Width() (wid int, ok bool)
	Read(buf []byte) (n int, err error)
}

// A Scanner scans itself.
type Scanner interface {
	Scan(state ScanState, verb rune) error
}

// Scan reads values from standard input, separated by spaces and newlines.
func Scan(a ...any) (n int, err error) { return Fscan(os.Stdin, a...) }

// Scanln is Scan that stops at a newline, which must follow the last value.
func Scanln(a ...any) (n int, err error) { return Fscanln(os.Stdin, a...) }

// Scanf reads values from standard input as format says.
func Scanf(format string, a ...any) (n int, err error) { return Fscanf(os.Stdin, format, a...) }

// Sscan, Sscanln and Sscanf read from a string.
func Sscan(str string, a ...any) (n int, err error) {
	return Fscan(&stringReader{str}, a...)
}

func Sscanln(str string, a ...any) (n int, err error) {
	return Fscanln(&stringReader{str}, a...)
}

func Sscanf(str string, format string, a ...any) (n int, err error) {
	return Fscanf(&stringReader{str}, format, a...)
}

// Fscan, Fscanln and Fscanf read from r; without UnreadRune in r, a rune that
// was read ahead is lost between calls.
func Fscan(r io.Reader, a ...any) (n int, err error) {
	s := newScanner(r)
	s.nlIsSpace = true
	return s.scanOperands(a)
}

func Fscanln(r io.Reader, a ...any) (n int, err error) {
	s := newScanner(r)
	s.nlIsEnd = true
	return s.scanOperands(a)
}

func Fscanf(r io.Reader, format string, a ...any) (n int, err error) {
	return newScanner(r).scanFormat(format, a)
}

// stringReader reads from a string.
type stringReader struct {
	s string
}

func (r *stringReader) Read(b []byte) (n int, err error) {
	if n = copy(b, r.s); n == 0 {
		return 0, io.EOF
	}
	r.s = r.s[n:]
	return n, nil
}
