package main

// A build line behind the package clause is a comment.
func init() { list = append(list, "late") }
