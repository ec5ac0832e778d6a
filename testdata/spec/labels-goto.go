// Spec: Labeled, Break, Continue, Goto statements.
package main

import "fmt"

func main() {
	i := 0
Again:
	i++
	if i < 3 {
		goto Again
	}
	fmt.Println(i)
outer:
	for a := 0; a < 3; a++ {
		for b := range 3 {
			switch {
			case b == 1:
				continue outer
			case a == 2:
				break outer
			}
			fmt.Print(a, b, " ")
		}
	}
	fmt.Println()
block:
	switch {
	default:
		if i == 3 {
			break block
		}
		fmt.Println("not reached")
	}
sw:
	switch i {
	case 3:
		for {
			break sw
		}
		fmt.Println("not reached")
	}
L:
	if i > 0 {
		i--
		goto L
	}
	fmt.Println(i)
	goto End
End:
	x := 1
	{
		goto Inner
	Inner:
		x++
	}
	fmt.Println(x)
i:
	for range 2 {
		for {
			continue i
		}
	}
	func() {
	i:
		for {
			break i
		}
	}()
M:
	for k := range map[int]int{1: 1} {
		for range "abc" {
			_ = k
			continue M
		}
	}
	var fs []func() int
	n := 0
Loop:
	y := n
	fs = append(fs, func() int { y++; return y })
	n++
	if n < 3 {
		goto Loop
	}
	fmt.Println(fs[0](), fs[1](), fs[2](), fs[0]())
	goto out
out:
}
