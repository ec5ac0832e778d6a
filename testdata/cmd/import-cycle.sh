# Spec: Import declarations: it is illegal for a package to import itself, directly or indirectly.
mkdir -p m/a m/b
echo 'module m' > m/go.mod
echo 'package main; import "m/a"; func main() { a.F() }' > m/main.go
echo 'package a; import "m/b"; func F() { b.F() }' > m/a/a.go
echo 'package b; import "m/a"; func F() { a.F() }' > m/b/b.go
"$MINIGO" run m; echo "-> $?"
