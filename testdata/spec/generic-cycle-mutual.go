package main

func ping[T any]() { pong[*T]() } // ERROR "instantiation cycle"
func pong[T any]() { ping[T]() }

func main() { ping[int]() }
