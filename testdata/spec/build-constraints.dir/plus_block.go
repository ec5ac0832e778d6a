/* A block comment. */
// +build linux
// +build darwin windows,amd64

package main

func init() { list = append(list, "plus_block") }
