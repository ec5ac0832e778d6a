// Two goroutines that keep writing to one map are found out.
package main

func main() {
	m := map[string]int{}
	go func() {
		for {
			m["a"]++
		}
	}()
	for {
		m["b"]++
	}
}
