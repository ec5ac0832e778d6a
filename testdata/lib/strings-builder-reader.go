package main

import (
	"fmt"
	"io"
	"strings"
)

func main() {
	var b strings.Builder
	for i := 3; i >= 1; i-- {
		fmt.Fprintf(&b, "%d...", i)
	}
	b.WriteString("ignition")
	b.WriteByte('!')
	n, err := b.WriteRune('世')
	fmt.Println(b.String(), b.Len(), n, err)
	b.Reset()
	fmt.Printf("%q %d\n", b.String(), b.Len())
	r := strings.NewReader("héllo\n")
	c, _ := r.ReadByte()
	ch, size, _ := r.ReadRune()
	fmt.Println(c, ch, size, r.UnreadRune(), r.UnreadRune(), r.Len(), r.Size())
	buf := make([]byte, 3)
	k, err := r.ReadAt(buf, 3)
	fmt.Println(k, err, string(buf))
	pos, err := r.Seek(-2, io.SeekEnd)
	fmt.Println(pos, err)
	all, err := io.ReadAll(r)
	fmt.Printf("%q %v\n", all, err)
	_, err = r.Read(buf)
	fmt.Println(err, err == io.EOF)
	_, err = r.Seek(-99, io.SeekStart)
	fmt.Println(err)
	func() {
		defer func() { fmt.Println(recover()) }()
		var x strings.Builder
		x.WriteString("a")
		y := x
		y.WriteString("b")
	}()
	defer func() { fmt.Println(recover()) }()
	b.Grow(-1)
}
