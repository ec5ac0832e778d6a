package main

func init() { list = append(list, "not a suffix") }
