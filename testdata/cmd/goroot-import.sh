# A package of Go's own that is not supported is named where the user's code imports it, in whatever package of the user's that is.
mkdir -p lib
printf 'module ex\n\ngo 1.26\n' > go.mod
cat > lib/lib.go <<'X'
package lib

import "testing/synctest"

func F() { synctest.Wait() }
X
cat > main.go <<'X'
package main

import "ex/lib"

func main() { lib.F() }
X
"$MINIGO" run .
echo "-> $?"
