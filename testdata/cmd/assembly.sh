# A package with assembly is built in its portable variant; what is in assembly alone is refused where it is called.
mkdir sum
cat > go.mod <<'X'
module m

go 1.25
X
cat > sum/sum_amd64.go <<'X'
package sum

func Sum(a []int) int
X
cat > sum/sum_generic.go <<'X'
//go:build !amd64 || purego

package sum

func Sum(a []int) (n int) {
	for _, x := range a {
		n += x
	}
	return
}
X
cat > sum/clock.go <<'X'
package sum

func Clock() int
X
touch sum/sum_amd64.s
cat > main.go <<'X'
package main

import "m/sum"

func main() { println(sum.Sum([]int{1, 2, 3})) }
X
"$MINIGO" run .; echo "-> $?"
sed -i 's/sum.Sum.*/sum.Clock()) }/' main.go
"$MINIGO" run .; echo "-> $?"
rm sum/sum_amd64.s
"$MINIGO" run .; echo "-> $?"
# Without a portable variant it is built for the machine.
rm -r sum main.go
cat > only_amd64.go <<'X'
package main

const width = 64
X
cat > main.go <<'X'
package main

func main() { println(width) }
X
touch only_amd64.s
"$MINIGO" run .; echo "-> $?"
