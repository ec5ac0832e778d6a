// Searching bytes, where the C library is fastest: native.c.

package strings

// indexByte returns the index of the first c in s, or -1.
func indexByte(s string, c byte) int

// lastIndexByte returns the index of the last c in s, or -1.
func lastIndexByte(s string, c byte) int

// index returns the index of the first substr in s, or -1.
func index(s, substr string) int

// countByte returns how many bytes of s are c.
func countByte(s string, c byte) int
