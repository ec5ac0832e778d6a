# minigo vet: forms of its arguments, -explain, -json, packages, statuses.
cat > a.go <<'X'
package main

import "fmt"

func main() {
	x := 1
	x = x
	fmt.Printf("%s \t\n", x)
	helper("%d", "x")
}
X
cat > b.go <<'X'
package main

import "fmt"

func helper(format string, args ...any) { fmt.Printf(format, args...) }
X
"$MINIGO" vet a.go b.go; echo "-> $?"
"$MINIGO" vet .; echo "-> $?"
"$MINIGO" vet; echo "-> $?"
"$MINIGO" vet -explain .
"$MINIGO" vet -json .
"$MINIGO" vet b.go; echo "-> $?"
"$MINIGO" vet -json a.go; echo "-> $?"
echo 'package main; func main() { x := 1; x = x; _ = x }' | "$MINIGO" vet -; echo "-> $?"
echo '-- a package that is not main, wrappers of another package'
mkdir -p mod/log
printf 'module example.com/mod\ngo 1.26\n' > mod/go.mod
echo 'package log; import "fmt"; func Logf(format string, args ...any) { fmt.Printf(format, args...) }; func bad() { fmt.Println("%d") }' > mod/log/log.go
echo 'package main; import "example.com/mod/log"; func main() { log.Logf("%d", "x") }' > mod/main.go
"$MINIGO" vet mod; echo "-> $?"
"$MINIGO" vet mod/log; echo "-> $?"
echo '-- more findings than the limit of compile errors'
{ echo 'package main; func main() { x := 1'; for i in 1 2 3 4 5 6 7 8 9 10 11 12; do echo 'x = x'; done; echo '}'; } > many.go
"$MINIGO" vet many.go 2>&1 | wc -l
"$MINIGO" vet -nosuch a.go; echo "-> $?"
"$MINIGO" vet a.go extra; echo "-> $?"
"$MINIGO" vet nosuch.go; echo "-> $?"
