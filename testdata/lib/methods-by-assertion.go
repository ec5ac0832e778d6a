// A bundled function asserts an interface in its body: the methods that only it calls are there.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"time"
)

type store struct{}

func (store) Open(name string) (fs.File, error)          { return nil, fs.ErrNotExist }
func (store) ReadFile(name string) ([]byte, error)       { return []byte("read " + name), nil }
func (store) Stat(name string) (fs.FileInfo, error)      { return info{name}, nil }
func (store) ReadDir(name string) ([]fs.DirEntry, error) { return nil, errors.New("dir " + name) }

type info struct{ name string }

func (i info) Name() string       { return i.name }
func (i info) Size() int64        { return 7 }
func (i info) Mode() fs.FileMode  { return 0 }
func (i info) ModTime() time.Time { return time.Time{} }
func (i info) IsDir() bool        { return false }
func (i info) Sys() any           { return nil }

type after struct{ context.Context }

func (after) Done() <-chan struct{} { return make(chan struct{}) }
func (after) Err() error            { return nil }
func (after) Value(key any) any     { return nil }
func (after) AfterFunc(f func()) func() bool {
	fmt.Println("AfterFunc")
	return func() bool { fmt.Println("stopped"); return true }
}

type source struct{ n int }

func (s *source) Read(p []byte) (int, error) { panic("Read instead of WriteTo") }
func (s *source) WriteTo(w io.Writer) (int64, error) {
	n, err := io.WriteString(w, "WriteTo\n")
	return int64(n), err
}
func (s *source) Close() error { return nil }

type sink struct{}

func (sink) Write(p []byte) (int, error)         { panic("Write instead of WriteString") }
func (sink) WriteString(s string) (int, error)   { return fmt.Println("WriteString", s) }
func (sink) ReadFrom(r io.Reader) (int64, error) { fmt.Println("ReadFrom"); return 5, nil }

type slow struct{}

func (slow) Error() string { return "slow" }
func (slow) Timeout() bool { return true }

type same struct{}

func (same) Error() string        { return "same" }
func (same) Is(target error) bool { return target == io.EOF }
func (same) As(target any) bool   { p, ok := target.(*slow); return ok && p != nil }

func main() {
	b, err := fs.ReadFile(store{}, "x")
	fmt.Println(string(b), err)
	s, err := fs.Stat(store{}, "y")
	fmt.Println(s.Name(), s.Size(), err)
	_, err = fs.ReadDir(store{}, "z")
	fmt.Println(err)
	c, cancel := context.WithCancel(after{})
	fmt.Println(c.Err())
	cancel()
	fmt.Println(io.Copy(os.Stdout, &source{}))
	fmt.Println(io.Copy(sink{}, io.LimitReader(os.Stdin, 0)))
	fmt.Println(io.WriteString(sink{}, "text"))
	fmt.Println(os.IsTimeout(slow{}), errors.Is(same{}, io.EOF), errors.As(same{}, new(slow)))
}
