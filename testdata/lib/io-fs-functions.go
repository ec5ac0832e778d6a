// Glob, Sub, ReadLink, Lstat, FormatFileInfo of package fs over a tree in memory; path's functions.
package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"strings"
	"time"
)

type tree map[string]string // a folder's name ends in /

type node struct {
	name string
	t    tree
	r    *strings.Reader
}

func (t tree) Open(name string) (fs.File, error) {
	if !fs.ValidPath(name) {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrInvalid}
	}
	if s, ok := t[name]; ok {
		return &node{name, t, strings.NewReader(s)}, nil
	}
	if _, ok := t[name+"/"]; ok || name == "." {
		return &node{name + "/", t, nil}, nil
	}
	return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
}

func (n *node) Stat() (fs.FileInfo, error) { return n, nil }
func (n *node) Close() error               { return nil }
func (n *node) Name() string               { return path.Base(n.name) }
func (n *node) IsDir() bool                { return n.r == nil }
func (n *node) Sys() any                   { return nil }
func (n *node) ModTime() time.Time         { return time.Unix(1e9, 0).UTC() }
func (n *node) Read(b []byte) (int, error) {
	if n.r == nil {
		return 0, errors.New("is a directory")
	}
	return n.r.Read(b)
}
func (n *node) Size() int64 {
	if n.r == nil {
		return 5
	}
	return n.r.Size()
}
func (n *node) Mode() fs.FileMode {
	if n.r == nil {
		return fs.ModeDir | 0755
	}
	return 0644
}
func (n *node) ReadDir(int) (list []fs.DirEntry, err error) {
	for name, s := range n.t {
		full := strings.TrimSuffix(name, "/")
		if path.Dir(full)+"/" == n.name {
			e := &node{name, n.t, nil}
			if !strings.HasSuffix(name, "/") {
				e.r = strings.NewReader(s)
			}
			list = append(list, fs.FileInfoToDirEntry(e))
		}
	}
	return list, nil
}

func main() {
	t := tree{"a/": "", "a/x.go": "package x", "a/y.txt": "", "b/": "", "b/c/": "", "b/c/z.go": "zz", "top.go": "t"}
	for _, p := range []string{"*", "*.go", "*/*", "*/*/*.go", "a/[xy].*", "nope/*", "top.go", "none", "[", "a/\\x.go", "b/?/*", "?*/*"} {
		m, err := fs.Glob(t, p)
		fmt.Println(p, m, err)
	}
	s, err := fs.Sub(t, "b")
	fmt.Println(err)
	_, err = s.Open("missing")
	fmt.Println(err)
	_, err = s.Open("../a")
	fmt.Println(err)
	data, err := fs.ReadFile(s, "c/z.go")
	fmt.Println(string(data), err)
	m, err := fs.Glob(s, "*/*")
	fmt.Println(m, err)
	_, err = fs.Sub(t, "/b")
	fmt.Println(err)
	_, err = fs.ReadLink(s, "c")
	fmt.Println(err)
	info, err := fs.Lstat(t, "a")
	fmt.Println(fs.FormatFileInfo(info), err)
	info, _ = fs.Stat(t, "top.go")
	fmt.Println(fs.FormatFileInfo(info), fs.FormatDirEntry(fs.FileInfoToDirEntry(info)))
	fs.WalkDir(t, ".", func(p string, d fs.DirEntry, err error) error {
		fmt.Println(p, d, err)
		return nil
	})
	_, err = fs.ReadFile(t, "a")
	fmt.Println(err, fs.ValidPath("a\xff"), errors.Is(io.EOF, fs.ErrInvalid))
	for _, p := range []string{"", ".", "/", "//", "a//b/../../..", "/../a/.", "../../x/..", "a/b.c/", "x.tar.gz"} {
		dir, file := path.Split(p)
		fmt.Printf("%q %q %q %q %q %q %q %v\n", p, path.Clean(p), dir, file, path.Base(p), path.Dir(p), path.Ext(p), path.IsAbs(p))
	}
	fmt.Printf("%q %q %q\n", path.Join("", "a", "", "../b"), path.Join("", ""), path.Join("/", "x"))
	for _, p := range [][2]string{{"a*/b", "abc/b"}, {"a*", "a/b"}, {"[^a-c]x", "dx"}, {"[a-]", "a"}, {"[]a]", "]"}, {"\\*", "*"}, {"*x*y", "axbxcy"}, {"a[", "b"}, {"é?", "éà"}, {"[à-é]", "ç"}, {"a\\", "a"}, {"*", ""}} {
		ok, err := path.Match(p[0], p[1])
		fmt.Println(p, ok, err)
	}
}
