// A type that embeds what is not there may have any member.
package main

import (
	"net/http" // ERROR "^not supported: package net/http"
	"io"
)

type S struct {
	http.Client
	*http.Request
}

type File interface {
	http.File
	io.Writer
}

type G struct{ File }

func use(w io.Closer) {}

func main() {
	var s S
	s.Get("x")
	_ = s.Client.Timeout
	_ = s.URL
	var f File
	f.Close()
	use(f)
	use(s)
	var g G
	g.Stat()
	var h http.Handler = s
	_ = h
	_ = f.(io.Seeker)
	var rc io.ReadCloser = f
	_ = rc
	for k, v := range s.Header {
		_, _ = k, v
	}
	type D = http.Client
	var d D
	d.Foo()
}
