// A line that no blank line follows documents the package.
// +build windows
package main

func init() { list = append(list, "plus_doc") }
