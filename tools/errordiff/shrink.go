// A shorter program that shows the same difference.
package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

const tries = 400 // runs of both compilers spent on one example

// shrink leaves lines out, from many at a time to one, while the class of the difference stays the same.
func (p *pair) shrink(text, key string) string {
	lines := strings.Split(text, "\n")
	left := tries
	for size := max(len(lines)/2, 1); size >= 1 && left > 0; size /= 2 {
		for again := true; again && left > 0; {
			again = false
			for i := 0; i < len(lines) && left > 0; {
				end := min(i+size, len(lines))
				shorter := append(append([]string{}, lines[:i]...), lines[end:]...)
				left--
				if p.compare(strings.Join(shorter, "\n")).key == key {
					lines, again = shorter, true
				} else {
					i = end
				}
			}
			again = again && size == 1
		}
	}
	return strings.Join(lines, "\n")
}

// explain shows a program with what both compilers say.
func (p *pair) explain(text string) string {
	os.WriteFile(filepath.Join(p.dir, "x.go"), []byte(text), 0o666)
	_, _, g := p.gc(text, "-e")
	_, _, m := p.mine(text, "-e")
	var b strings.Builder
	for i, line := range strings.Split(strings.TrimRight(text, "\n"), "\n") {
		fmt.Fprintf(&b, "%4d %s\n", i+1, line)
	}
	fmt.Fprintf(&b, "---- gc\n%s---- minigo\n%s", g, m)
	return b.String()
}
