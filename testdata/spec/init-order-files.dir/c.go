package main

var c1 = func() int { return log("c1", helper()) }()

var c2 = log("c2")

func helper() int { return c2 }

func init() { log("init c") }
