package main

import (
	"embed"
	"errors"
	"fmt"
	"io"
	"io/fs"
)

//go:embed a.txt
var text string

// A comment may stand between.
//
// or here
//
//go:embed b.bin
var raw []byte

type named string

var (
	//go:embed "a.txt"
	other named

	//go:embed d
	dir embed.FS
)

//go:embed a.txt d/*.txt all:d
//go:embed b.bin
var all embed.FS

// The value is there before other variables need it.
var size = len(text) + count()

var none embed.FS

func count() (n int) {
	fs.WalkDir(all, ".", func(p string, d fs.DirEntry, err error) error { n++; return err })
	return n
}

func main() {
	fmt.Printf("%q %q %q %d\n", text, raw, other, size)
	raw[0] = 'x'
	for _, f := range []embed.FS{dir, all, none} {
		fmt.Println(fs.WalkDir(f, ".", func(p string, d fs.DirEntry, err error) error {
			fmt.Print(p, " ", d, "; ")
			return err
		}))
	}
	b, err := dir.ReadFile("d/sub/s")
	fmt.Printf("%q %v\n", b, err)
	for _, name := range []string{"none", "d", "d/.hid", "/d", ".", "d/1.txt/x"} {
		_, err := dir.ReadFile(name)
		fmt.Println(err, errors.Is(err, fs.ErrNotExist))
	}
	_, err = dir.ReadDir("d/1.txt")
	fmt.Println(err)
	list, err := dir.ReadDir("d")
	fmt.Println(list, err)
	f, _ := all.Open("a.txt")
	info, _ := f.Stat()
	fmt.Println(info.Name(), info.Size(), info.Mode(), info.ModTime().IsZero(), info.Sys())
	s := f.(io.ReadSeeker)
	fmt.Println(s.Seek(1, io.SeekStart))
	rest, err := io.ReadAll(s)
	fmt.Printf("%q %v\n", rest, err)
	_, err = s.Seek(-1, io.SeekStart)
	fmt.Println(err)
	sub, err := fs.Sub(dir, "d")
	m, err2 := fs.Glob(sub, "*.txt")
	fmt.Println(m, err, err2)
}
