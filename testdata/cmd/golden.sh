# Goldens are compared, shown as a diff, written by -update; wrong rooms and goldens without a program fail.
tests() { "$TESTDATA/../tools/runtests" -minigo "$MINIGO" "$@"; echo "status $?"; }
cat >x.go <<'GO'
package main

func main() { println(f(1)) }

func f(n int) int { return n + 1 }
GO
: >x.dump-tokens
: >x.dump-lower
echo "# -dump=ast" >x.dump-types
tests . | grep -E '^(---|  (---|\+\+\+)|run|status)'
echo; echo "-- update"
tests -update .
tests .
grep -c "func go.init" x.dump-lower
head -2 x.dump-types
echo; echo "-- one wrong line"
sed 's/n + 1/n + 2/' x.go >y.go
cp x.dump-tokens y.dump-tokens
tests y.go
echo; echo "-- a window that is not there, a program that is not there"
: >y.dump-c.old
rm y.dump-tokens x.*
: >z.dump-ast
tests .
echo; echo "-- a program that does not compile"
echo 'package main; func main() { x }' >z.go
tests z.go
