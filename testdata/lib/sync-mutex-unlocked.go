package main

import "sync"

func main() {
	defer func() { recover() }() // of no use
	var mu sync.Mutex
	mu.Unlock()
}
