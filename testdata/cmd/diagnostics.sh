# Ten errors, or all with -e; lines for editors with -json; no error that only follows from another; unused variables
# and imports and missing returns are reported beside the others.
cat > many.go <<'X'
package main

import "os"

func main() {
	a1, a2, a3 := u1, u2, u3
	b1, b2, b3 := u4, u5, u6
	var unused int
	x := undefinedThing.Field.Method(1)[2]
	y := x + "a"
	for _, v := range x {
		v.foo()
	}
	z := T{1, 2}
	z.a = y
	f(z)
	u7()
	u10()
	u11()
}

func f(int) string {
}
X
"$MINIGO" build many.go; echo "-> $?"
"$MINIGO" build -e many.go; echo "-> $?"
"$MINIGO" build -json many.go; echo "-> $?"
printf 'package main\n\nfunc main() {\n\tvar s string = 1 // "quoted\\\\"\n\ts := `\t"` + 2\n\tf(1, "a")\n}\n\nfunc f() {}\n' > text.go
"$MINIGO" run -json text.go; echo "-> $?"
ls
