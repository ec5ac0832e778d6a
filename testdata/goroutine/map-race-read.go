// A goroutine that reads a map to which another keeps writing is found out.
package main

import "time"

func main() {
	m := map[int]int{1: 1}
	go func() {
		for i := 0; ; i++ {
			m[i&7] = i
		}
	}()
	time.Sleep(time.Millisecond)
	for m[1] >= 0 {
	}
}
