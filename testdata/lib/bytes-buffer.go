package main

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"strings"
)

func main() {
	var b bytes.Buffer
	fmt.Println(b.Len(), b.String() == "", b.UnreadByte())
	b.WriteString("hello ")
	b.Write([]byte("world\nline2\n"))
	b.WriteByte('x')
	b.WriteRune('世')
	fmt.Fprintf(&b, "%03d", 7)
	fmt.Println(b.Len(), b.String())
	line, err := b.ReadString('\n')
	fmt.Printf("%q %v\n", line, err)
	line2, err := b.ReadBytes('\n')
	fmt.Printf("%q %v %q\n", line2, err, b.Next(1))
	r, n, err := b.ReadRune()
	fmt.Println(string(r), n, err, b.UnreadRune(), b.UnreadRune())
	b.Truncate(3)
	fmt.Printf("%q\n", b.Bytes())
	p := make([]byte, 10)
	k, err := b.Read(p)
	fmt.Println(k, err)
	k, err = b.Read(p)
	fmt.Println(k, err)
	_, err = b.ReadString('x')
	fmt.Println(err)
	m, err := b.ReadFrom(strings.NewReader(strings.Repeat("abc", 1000)))
	fmt.Println(m, err, b.Len())
	b.Truncate(6)
	m, err = b.WriteTo(os.Stdout)
	fmt.Println("", m, err, b.Len())
	c := bytes.NewBufferString("seed")
	c.WriteString("ling")
	all, _ := io.ReadAll(c)
	fmt.Println(string(all))
	var nb *bytes.Buffer
	fmt.Println(nb.String())
	rd := bytes.NewReader([]byte("reader"))
	io.Copy(os.Stdout, rd)
	fmt.Println(rd.Len(), rd.Size())
	defer func() { fmt.Println(recover()) }()
	c.Truncate(5)
}
