// Methods that only the bodies of bundled functions call, through interfaces asserted there, are kept.
package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"time"
)

type store struct{}

func (store) Open(name string) (fs.File, error)          { return nil, errors.New("no Open") }
func (store) ReadFile(name string) ([]byte, error)       { return []byte("read " + name), nil }
func (store) Stat(name string) (fs.FileInfo, error)      { return nil, errors.New("stat " + name) }
func (store) ReadDir(name string) ([]fs.DirEntry, error) { return nil, errors.New("readdir " + name) }
func (store) Glob(pattern string) ([]string, error)      { return []string{"glob"}, nil }
func (store) Sub(dir string) (fs.FS, error)              { return nil, errors.New("sub " + dir) }
func (store) ReadLink(name string) (string, error)       { return "link", nil }
func (store) Lstat(name string) (fs.FileInfo, error)     { return nil, errors.New("lstat " + name) }

type ctx struct{ context.Context }

func (ctx) Done() <-chan struct{} { return make(chan struct{}) }
func (ctx) AfterFunc(f func()) func() bool {
	fmt.Println("AfterFunc")
	return func() bool { return true }
}

func main() {
	b, err := fs.ReadFile(store{}, "x")
	fmt.Println(string(b), err)
	_, err = fs.Stat(store{}, "x")
	fmt.Println(err)
	_, err = fs.ReadDir(store{}, "x")
	fmt.Println(err)
	m, err := fs.Glob(store{}, "x")
	fmt.Println(m, err)
	_, err = fs.Sub(store{}, "x")
	fmt.Println(err)
	fmt.Println(fs.ReadLink(store{}, "x"))
	_, err = fs.Lstat(store{}, "x")
	fmt.Println(err)
	c, cancel := context.WithCancel(ctx{context.Background()})
	defer cancel()
	fmt.Println(c.Err(), time.Duration(0))
}
