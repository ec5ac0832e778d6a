package main

import (
	"bytes"
	"fmt"
	"io"
	"os"
)

func main() {
	r := bytes.NewReader([]byte("héllo world\n"))
	fmt.Println(r.Len(), r.Size(), r.UnreadByte(), r.UnreadRune())
	c, err := r.ReadByte()
	fmt.Println(c, err)
	ch, n, err := r.ReadRune()
	fmt.Println(string(ch), n, err, r.UnreadRune(), r.UnreadRune())
	p := make([]byte, 4)
	k, err := r.ReadAt(p, 9)
	fmt.Println(k, err, string(p[:k]))
	k, err = r.ReadAt(p, -1)
	fmt.Println(k, err)
	off, err := r.Seek(2, io.SeekCurrent)
	fmt.Println(off, err)
	off, err = r.Seek(0, 7)
	fmt.Println(off, err)
	m, err := r.WriteTo(os.Stdout)
	fmt.Println(m, err)
	k, err = r.Read(p)
	fmt.Println(k, err)
	r.Reset([]byte("again"))
	io.CopyN(os.Stdout, r, 3)
	fmt.Println("", r.Len())
}
