//go:build linux
// +build windows

package main

func init() { list = append(list, "plus_both") }
