package main

import "sync"

func work(wg *sync.WaitGroup) {
	defer wg.Done()
	defer println("deferred")
	panic("boom")
}

func main() {
	var wg sync.WaitGroup
	wg.Add(1)
	go work(&wg)
	wg.Wait()
	select {}
}
