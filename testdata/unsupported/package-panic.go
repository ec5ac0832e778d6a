// What comes from a package that is not there makes no errors of its own.
package main

import "net/http" // ERROR "not supported: package net/http"

func status(r *http.Response) int {
	if r == nil {
		panic("none: " + http.StatusText(404))
	}
	switch r.StatusCode {
	case http.StatusOK:
		return 1
	}
	panic(r.Status)
}

func main() { println(status(nil)) }
