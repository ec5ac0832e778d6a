// Methods named as in well-known interfaces.
package main

import (
	"fmt"
	"io"
)

type T struct{}

func (T) ReadByte() byte                       { return 0 }    // ERROR "^method ReadByte\(\) byte should have signature ReadByte\(\) \(byte, error\)$"
func (T) WriteTo(w io.Writer) error            { return nil }  // ERROR "^method WriteTo\(w io.Writer\) error should have signature WriteTo\(io.Writer\) \(int64, error\)$"
func (T) Format(s fmt.State, c byte)           {}              // ERROR "^method Format\(s fmt.State, c byte\) should have signature Format\(fmt.State, rune\)$"
func (T) Seek(offset int64, whence int) int64  { return 0 }    // ERROR "^method Seek\(offset int64, whence int\) int64 should have signature Seek\(int64, int\) \(int64, error\)$"
func (T) Scan(x int)                           {}
func (T) Is(x int) bool                        { return true }

type E struct{}

func (E) Error() string       { return "" }
func (E) Is(err error) int    { return 0 }    // ERROR "^method Is\(err error\) int should have signature Is\(error\) bool$"
func (E) As(x any) bool       { return true }
func (E) Unwrap(n int) error  { return nil }  // ERROR "^method Unwrap\(n int\) error should have signature Unwrap\(\) error or Unwrap\(\) \[\]error$"

type J struct{}

func (J) Error() string   { return "" }
func (J) Unwrap() []error { return nil }

type I interface {
	UnreadByte() int // ERROR "^method UnreadByte\(\) int should have signature UnreadByte\(\) error$"
	ReadRune() (rune, int, error)
}

func main() {}
