# gc reports an error about a slice expression, or what begins with one, at its bracket.
cat > c.go <<'X'
package main

func f(int) {}

func main() {
	var a [3]int
	var l []int
	var s string
	s = a[:]
	s = l[1:2]
	f(l[:])
	s = l[:][0]
	s = l[:][1:][0:1]
	_ = l[:] + 1
	_ = 1 + l[:]
	l[:] = nil
	l[:]()
	_ = l[:].x
	_ = l["a":]
	_ = s[1:2:3]
	_ = (l[:]).x
	l[1:]
	s = (l[:])
	s = (a)[:]
	for i := range l[1:] {
		i = "x"
	}
	var t struct{ l []int }
	s = t.l[:]
	s = t.
		l[:]
	return l[:]
}
X
"$MINIGO" build -e c.go 2>&1
