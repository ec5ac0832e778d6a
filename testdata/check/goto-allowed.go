// Backwards, out of blocks, and forwards past blocks.
package main

func main() {
	i := 0
top:
	i++
	if i < 3 {
		goto top
	}
	for {
		for {
			goto out
		}
	}
out:
	println(i)
}
