# A directive that would need the build system is refused at its place, not ignored.
cat > page.go <<'X'
package main

import _ "embed"

//go:embed page.go
var text string

func main() { println(text) }
X
"$MINIGO" run page.go; echo "-> $?"
