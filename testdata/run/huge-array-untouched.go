// A huge array takes memory only where it is touched.
package main

import (
	"bytes"
	"fmt"
	"os"
)

type cell struct {
	p *int
	n int
}

// resident reports whether the process has more than 300 MB in memory.
func resident() bool {
	status, _ := os.ReadFile("/proc/self/status")
	_, rest, _ := bytes.Cut(status, []byte("VmRSS:"))
	kb := 0
	fmt.Sscan(string(rest), &kb)
	return kb > 300<<10
}

func main() {
	b := make([]byte, 3<<30)
	b[len(b)-1] = 1
	fmt.Println(b[0], b[len(b)/2], b[len(b)-1], resident())
	b = nil
	cells := make([]cell, 64<<20)
	cells[5].n = 7
	fmt.Println(cells[len(cells)-1].p == nil, cells[5].n, resident())

	// Memory that was used before comes again as zeros.
	for round := range 6 {
		b := make([]byte, 40<<20+round*1001)
		for i := range b {
			if b[i] != 0 {
				fmt.Println("not zero", round, i)
				return
			}
			b[i] = byte(i) | 1
		}
	}
}
