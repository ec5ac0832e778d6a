// Buffer: bytes that are written at the end and read at the start.

package bytes

import (
	"errors"
	"io"
	"unicode/utf8"
)

// MinRead is the least room that ReadFrom gives a Read.
const MinRead = 512

// ErrTooLarge is the panic of a Buffer that cannot grow.
var ErrTooLarge = errors.New("bytes.Buffer: too large")

var errNegativeRead = errors.New("bytes.Buffer: reader returned negative count from Read")

var errUnreadByte = errors.New("bytes.Buffer: UnreadByte: previous operation was not a successful read")

// A Buffer holds buf[off:]; the zero Buffer is empty and ready.
type Buffer struct {
	buf  []byte
	off  int
	last readOp
}

// readOp is what the last operation read: a rune of so many bytes, or
type readOp int8

const (
	opRead    readOp = -1 // something else
	opInvalid readOp = 0  // nothing that can be put back
)

func NewBuffer(buf []byte) *Buffer        { return &Buffer{buf: buf} }
func NewBufferString(s string) *Buffer    { return &Buffer{buf: []byte(s)} }
func (b *Buffer) Bytes() []byte           { return b.buf[b.off:] }
func (b *Buffer) AvailableBuffer() []byte { return b.buf[len(b.buf):] }
func (b *Buffer) Len() int                { return len(b.buf) - b.off }
func (b *Buffer) Cap() int                { return cap(b.buf) }
func (b *Buffer) Available() int          { return cap(b.buf) - len(b.buf) }

// String returns what is unread; "<nil>" of a nil Buffer.
func (b *Buffer) String() string {
	if b == nil {
		return "<nil>"
	}
	return string(b.buf[b.off:])
}

// Truncate keeps the first n unread bytes.
func (b *Buffer) Truncate(n int) {
	if n == 0 {
		b.Reset()
		return
	}
	b.last = opInvalid
	if n < 0 || n > b.Len() {
		panic("bytes.Buffer: truncation out of range")
	}
	b.buf = b.buf[:b.off+n]
}

func (b *Buffer) Reset() {
	b.buf = b.buf[:0]
	b.off = 0
	b.last = opInvalid
}

// extend lengthens the buffer by n bytes for a write and returns where they go.
func (b *Buffer) extend(n int) int {
	b.last = opInvalid
	at := len(b.buf)
	if n <= cap(b.buf)-at {
		b.buf = b.buf[:at+n]
		return at
	}
	return b.grow(n)
}

// grow makes room for n bytes and returns where they go.
func (b *Buffer) grow(n int) int {
	if b.Len() == 0 && b.off != 0 {
		b.Reset()
	}
	at := len(b.buf)
	if n <= cap(b.buf)-at {
		b.buf = b.buf[:at+n]
		return at
	}
	unread := b.Len()
	if b.buf == nil && n <= 64 {
		b.buf = make([]byte, n, 64)
		return 0
	}
	if n <= cap(b.buf)/2-unread {
		copy(b.buf, b.buf[b.off:]) // half is free once what was read is gone
	} else {
		const maxInt = int(^uint(0) >> 1)
		if cap(b.buf) > maxInt-cap(b.buf)-n {
			panic(ErrTooLarge)
		}
		size := len(b.buf) + n
		if size < 2*(cap(b.buf)-b.off) {
			size = 2 * (cap(b.buf) - b.off)
		}
		buf := append([]byte(nil), make([]byte, size)...) // rounded up to what the allocator gives
		buf = buf[:cap(buf)]
		copy(buf, b.buf[b.off:])
		b.buf = buf
	}
	b.off = 0
	b.buf = b.buf[:unread+n]
	return unread
}

// Grow makes room for n more bytes.
func (b *Buffer) Grow(n int) {
	if n < 0 {
		panic("bytes.Buffer.Grow: negative count")
	}
	b.buf = b.buf[:b.grow(n)]
}

func (b *Buffer) Write(p []byte) (n int, err error) {
	at := b.extend(len(p))
	return copy(b.buf[at:], p), nil
}

func (b *Buffer) WriteString(s string) (n int, err error) {
	at := b.extend(len(s))
	return copy(b.buf[at:], s), nil
}

func (b *Buffer) WriteByte(c byte) error {
	at := b.extend(1)
	b.buf[at] = c
	return nil
}

func (b *Buffer) WriteRune(r rune) (n int, err error) {
	if uint32(r) < utf8.RuneSelf {
		b.WriteByte(byte(r))
		return 1, nil
	}
	at := b.extend(utf8.UTFMax)
	n = utf8.EncodeRune(b.buf[at:], r)
	b.buf = b.buf[:at+n]
	return n, nil
}

// ReadFrom writes all that r has to the buffer.
func (b *Buffer) ReadFrom(r io.Reader) (n int64, err error) {
	b.last = opInvalid
	for {
		at := b.grow(MinRead)
		b.buf = b.buf[:at]
		m, e := r.Read(b.buf[at:cap(b.buf)])
		if m < 0 {
			panic(errNegativeRead)
		}
		b.buf = b.buf[:at+m]
		n += int64(m)
		if e == io.EOF {
			return n, nil
		}
		if e != nil {
			return n, e
		}
	}
}

// WriteTo writes what is unread to w.
func (b *Buffer) WriteTo(w io.Writer) (n int64, err error) {
	b.last = opInvalid
	if have := b.Len(); have > 0 {
		m, e := w.Write(b.buf[b.off:])
		if m > have {
			panic("bytes.Buffer.WriteTo: invalid Write count")
		}
		b.off += m
		n = int64(m)
		if e != nil {
			return n, e
		}
		if m != have {
			return n, io.ErrShortWrite
		}
	}
	b.Reset()
	return n, nil
}

func (b *Buffer) Read(p []byte) (n int, err error) {
	b.last = opInvalid
	if b.Len() == 0 {
		b.Reset()
		if len(p) == 0 {
			return 0, nil
		}
		return 0, io.EOF
	}
	n = copy(p, b.buf[b.off:])
	b.off += n
	if n > 0 {
		b.last = opRead
	}
	return n, nil
}

// Peek returns the next n bytes without reading them; fewer with io.EOF.
func (b *Buffer) Peek(n int) ([]byte, error) {
	if b.Len() < n {
		return b.buf[b.off:], io.EOF
	}
	return b.buf[b.off : b.off+n], nil
}

// Next returns the next n bytes, valid until the next change.
func (b *Buffer) Next(n int) []byte {
	b.last = opInvalid
	if m := b.Len(); n > m {
		n = m
	}
	data := b.buf[b.off : b.off+n]
	b.off += n
	if n > 0 {
		b.last = opRead
	}
	return data
}

func (b *Buffer) ReadByte() (byte, error) {
	if b.Len() == 0 {
		b.Reset()
		return 0, io.EOF
	}
	c := b.buf[b.off]
	b.off++
	b.last = opRead
	return c, nil
}

func (b *Buffer) ReadRune() (r rune, size int, err error) {
	if b.Len() == 0 {
		b.Reset()
		return 0, 0, io.EOF
	}
	r, size = utf8.DecodeRune(b.buf[b.off:])
	b.off += size
	b.last = readOp(size)
	return r, size, nil
}

func (b *Buffer) UnreadRune() error {
	if b.last <= opInvalid {
		return errors.New("bytes.Buffer: UnreadRune: previous operation was not a successful ReadRune")
	}
	if b.off >= int(b.last) {
		b.off -= int(b.last)
	}
	b.last = opInvalid
	return nil
}

func (b *Buffer) UnreadByte() error {
	if b.last == opInvalid {
		return errUnreadByte
	}
	b.last = opInvalid
	if b.off > 0 {
		b.off--
	}
	return nil
}

// until reads up to and including delim, or all with io.EOF.
func (b *Buffer) until(delim byte) (line []byte, err error) {
	i := IndexByte(b.buf[b.off:], delim)
	end := b.off + i + 1
	if i < 0 {
		end = len(b.buf)
		err = io.EOF
	}
	line = b.buf[b.off:end]
	b.off = end
	b.last = opRead
	return line, err
}

func (b *Buffer) ReadBytes(delim byte) (line []byte, err error) {
	part, err := b.until(delim)
	return append(line, part...), err
}

func (b *Buffer) ReadString(delim byte) (line string, err error) {
	part, err := b.until(delim)
	return string(part), err
}
