package main

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/bzip2"
	"compress/flate"
	"compress/gzip"
	"compress/lzw"
	"compress/zlib"
	"encoding/hex"
	"fmt"
	"io"
	"strings"
)

func main() {
	text := strings.Repeat("the quick brown fox jumps over the lazy dog. ", 200)
	var b bytes.Buffer
	g := gzip.NewWriter(&b)
	g.Name = "x.txt"
	io.WriteString(g, text)
	fmt.Println(g.Close(), b.Len() < 500)
	r, err := gzip.NewReader(&b)
	back, err2 := io.ReadAll(r)
	fmt.Println(err, err2, string(back) == text, r.Name)
	_, err = gzip.NewReader(strings.NewReader("nonsense"))
	fmt.Println(err)
	b.Reset()
	z, _ := zlib.NewWriterLevel(&b, zlib.BestCompression)
	io.WriteString(z, text)
	z.Close()
	fmt.Println(hex.EncodeToString(b.Bytes()[:20]), b.Len())
	zr, _ := zlib.NewReader(&b)
	back, err = io.ReadAll(zr)
	fmt.Println(len(back), err)
	b.Reset()
	f, _ := flate.NewWriter(&b, flate.HuffmanOnly)
	io.WriteString(f, text)
	f.Close()
	back, err = io.ReadAll(flate.NewReader(bytes.NewReader(b.Bytes()[:100])))
	fmt.Println(b.Len(), err)
	b.Reset()
	l := lzw.NewWriter(&b, lzw.LSB, 8)
	io.WriteString(l, text)
	l.Close()
	back, err = io.ReadAll(lzw.NewReader(&b, lzw.LSB, 8))
	fmt.Println(string(back) == text, err)
	bz, _ := hex.DecodeString("425a683931415926535996c36a8b000001918000080006041020200030cd00c0a8291e2ee48a70a1212d86d516")
	back, err = io.ReadAll(bzip2.NewReader(bytes.NewReader(bz)))
	fmt.Printf("%q %v\n", back, err)

	b.Reset()
	tw := tar.NewWriter(&b)
	tw.WriteHeader(&tar.Header{Name: "dir/a.txt", Mode: 0600, Size: 5})
	tw.Write([]byte("hello"))
	fmt.Println(tw.Close(), b.Len())
	tr := tar.NewReader(&b)
	for {
		h, err := tr.Next()
		if err != nil {
			fmt.Println(err)
			break
		}
		c, _ := io.ReadAll(tr)
		fmt.Println(h.Name, h.Size, h.FileInfo().Mode(), string(c))
	}
	b.Reset()
	zw := zip.NewWriter(&b)
	w, _ := zw.Create("x/y.txt")
	io.WriteString(w, text)
	zw.SetComment("c")
	fmt.Println(zw.Close())
	zp, err := zip.NewReader(bytes.NewReader(b.Bytes()), int64(b.Len()))
	fmt.Println(err, zp.Comment, zp.File[0].Name, zp.File[0].UncompressedSize64)
	rc, _ := zp.File[0].Open()
	back, err = io.ReadAll(rc)
	fmt.Println(string(back) == text, err)
}
