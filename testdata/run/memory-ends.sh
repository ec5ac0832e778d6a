# The end of memory has Go's text and status: where the address space ends, for the heap, one huge array and stacks.
cat >arrays.go <<'G'
package main

var keep [][]byte

func main() {
	for {
		b := make([]byte, 1<<20)
		for i := range b {
			b[i] = 1
		}
		keep = append(keep, b)
	}
}
G
cat >nodes.go <<'G'
package main

type node struct {
	next *node
	v    [5]int
}

var head *node

func main() {
	for {
		head = &node{next: head}
	}
}
G
cat >huge.go <<'G'
package main

var n = 1 << 44

func main() { println(len(make([]byte, n))) }
G
cat >goroutines.go <<'G'
package main

func main() {
	c := make(chan int)
	for {
		go func() { <-c }()
	}
}
G
ulimit -c 0
ulimit -v 1000000
for p in arrays nodes huge goroutines; do
  "$MINIGO" run $p.go >out 2>&1
  echo "$p: status $?"
  sed -n 's/([0-9]* in use)/(N in use)/; 1,2p' out
done
