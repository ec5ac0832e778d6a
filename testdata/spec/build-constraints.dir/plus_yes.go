// From before go:build lines.

// +build linux,go1.5,!arm64 windows
// +build amd64

package main

func init() { list = append(list, "plus") }
