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
# Files come in the order of their first errors; one error said twice in a row of one line counts once.
mkdir several; cd several
printf 'package main\n\nimport "os"\n\nfunc f() int {\n\ta := 1\n\treturn "x"\n}\n\nfunc main() {}\n' > a.go
printf 'package main\n\nimport "io"\n\nvar x int = "a"\n\nvar y, z = u + u, u + u\n' > b.go
printf 'package main\n\ntype T int\ntype T int\n' > c.go
"$MINIGO" build -e a.go b.go c.go; echo "-> $?"
cd ..
# Messages are as long as they are; a column that gc has no bits for is not told.
awk 'BEGIN { printf "package main\n\nfunc main() {\n\tmain("; for (i = 0; i < 400; i++) printf "1, "; print "1)\n\t_ = \"" sprintf("%300s", "") "\" + x\n}" }' > long.go
"$MINIGO" build -e long.go 2>&1 | cut -c1-60; echo "-> $?"
ls
