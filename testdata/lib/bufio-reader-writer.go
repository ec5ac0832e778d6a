package main

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
)

type short struct{}

func (short) Write(p []byte) (int, error) { return len(p) / 2, nil }

type bad struct{}

func (bad) Write(p []byte) (int, error) { return 0, errors.New("disk full") }

func main() {
	r := bufio.NewReaderSize(strings.NewReader("line one\nline two\nthe rest is long enough"), 16)
	s, err := r.ReadString('\n')
	fmt.Printf("%q %v\n", s, err)
	p, err := r.Peek(4)
	fmt.Printf("%q %v %d\n", p, err, r.Buffered())
	c, _ := r.ReadByte()
	fmt.Println(string(rune(c)), r.UnreadByte(), r.UnreadByte())
	l, more, err := r.ReadLine()
	fmt.Printf("%q %v %v\n", l, more, err)
	ru, n, err := r.ReadRune()
	fmt.Println(string(ru), n, err, r.UnreadRune(), r.UnreadRune())
	b, err := r.ReadSlice('?')
	fmt.Printf("%q %v\n", b, err)
	k, err := r.Discard(3)
	fmt.Println(k, err)
	_, err = r.Peek(17)
	fmt.Println(err)
	rest, err := r.ReadBytes('\n')
	fmt.Printf("%q %v\n", rest, err)
	_, err = r.ReadByte()
	fmt.Println(err == io.EOF)

	w := bufio.NewWriter(os.Stdout)
	fmt.Fprintf(w, "buffered %d ", w.Buffered())
	w.WriteString("text ")
	w.WriteByte('b')
	w.WriteRune('世')
	fmt.Fprintln(w, "", w.Buffered(), w.Available(), w.Size())
	w.Flush()
	w = bufio.NewWriter(short{})
	w.WriteString("hello")
	fmt.Println(w.Flush(), w.Buffered())
	w = bufio.NewWriterSize(bad{}, 4)
	fmt.Println(w.WriteString("longer than four"))
	fmt.Println(w.WriteByte('x'), w.Flush())
	var buf bytes.Buffer
	rw := bufio.NewReadWriter(bufio.NewReader(&buf), bufio.NewWriter(&buf))
	rw.WriteString("round trip\n")
	rw.Flush()
	s, err = rw.ReadString('\n')
	fmt.Printf("%q %v\n", s, err)
	n64, err := io.Copy(os.Stdout, bufio.NewReader(strings.NewReader("copied\n")))
	fmt.Println(n64, err)
}
