package main

func init() { list = append(list, "name only: linux.go") }
