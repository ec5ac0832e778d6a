//go:build unix && !cgo || unix && cgo
// +build unix

package main

func init() { list = append(list, "unix") }
