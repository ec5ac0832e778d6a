# A standard package that is not bundled is read from an installed Go; with assembly in its variant without.
cat > main.go <<'X'
package main

import (
	"container/heap"
	"hash/crc32"
)

type ints []int

func (s ints) Len() int           { return len(s) }
func (s ints) Less(i, j int) bool { return s[i] < s[j] }
func (s ints) Swap(i, j int)      { s[i], s[j] = s[j], s[i] }
func (s *ints) Push(x any)        { *s = append(*s, x.(int)) }
func (s *ints) Pop() any          { v := (*s)[len(*s)-1]; *s = (*s)[:len(*s)-1]; return v }

func main() {
	h := &ints{5, 1, 4}
	heap.Init(h)
	heap.Push(h, 3)
	println(heap.Pop(h).(int), heap.Pop(h).(int))
	println(crc32.ChecksumIEEE([]byte("123456789")) == 0xcbf43926)
}
X
"$MINIGO" run main.go
