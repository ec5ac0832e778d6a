// +build !!linux

package main

func init() { list = append(list, "plus_bad") }
