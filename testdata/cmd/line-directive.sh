# Errors are reported where a line directive says; without a column there is none.
cat > x.go <<'X'
package main

func main() {
//line x.y:10
	a()
//line x.y:20:3
	b()
	c() /*line z.y:5:7*/ + d()
}
X
"$MINIGO" build x.go
# Two types of one spelling, from two packages.
mkdir a
printf 'module m\ngo 1.26\n' > go.mod
printf 'package a\n\nvar X any = struct{ x int }{}\n' > a/a.go
cat > x.go <<'X'
package main

import "m/a"

func main() {
	defer func() { print(recover().(error).Error(), "\n") }()
	_ = a.X.(struct{ x int })
}
X
"$MINIGO" run . 2>&1
