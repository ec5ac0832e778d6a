# "defer panic(x)" and "go panic(x)" have a frame of their own in tracebacks.
cat > x.go <<'X'
package main

func f() {
	defer panic("x")
}

func main() { f() }
X
cat > y.go <<'X'
package main

func main() {
	go panic("y")
	select {}
}
X
for p in x y; do "$MINIGO" run $p.go 2>&1 | sed 's/^\t.*\/\([xy].go:[0-9]*\).*/\t\1/'; done
