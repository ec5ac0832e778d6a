// Package strconv converts between strings and the values of basic types.
package strconv

import "errors"

// ErrRange says that a value does not fit its type.
var ErrRange = errors.New("value out of range")

// ErrSyntax says that a text is not of the wanted form.
var ErrSyntax = errors.New("invalid syntax")

// A NumError is a failed conversion.
type NumError struct {
	Func string // the function that failed: ParseBool, ParseInt, ...
	Num  string // its input
	Err  error  // ErrRange, ErrSyntax, ...
}

func (e *NumError) Error() string {
	return "strconv." + e.Func + ": parsing " + Quote(e.Num) + ": " + e.Err.Error()
}

func (e *NumError) Unwrap() error { return e.Err }

func syntaxError(fn, s string) *NumError { return &NumError{fn, s, ErrSyntax} }
func rangeError(fn, s string) *NumError  { return &NumError{fn, s, ErrRange} }

func baseError(fn, s string, base int) *NumError {
	return &NumError{fn, s, errors.New("invalid base " + Itoa(base))}
}

func bitSizeError(fn, s string, size int) *NumError {
	return &NumError{fn, s, errors.New("invalid bit size " + Itoa(size))}
}

// lower makes an ASCII letter lower case; other bytes never become letters.
func lower(c byte) byte { return c | ('x' - 'X') }
