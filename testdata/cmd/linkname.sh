# //go:linkname in both directions, between packages of an installed Go, the bundled library and the program.
mkdir -p root/src/pull root/src/push root/src/lost
cat > root/src/pull/pull.go <<'X'
package pull

import _ "unsafe"

//go:linkname pushed
func pushed(n int) int

//go:linkname hidden push.hidden
func hidden() string

//go:linkname counter push.counter
var counter int

//go:linkname rand runtime.rand
func rand() uint64

func Pull() (int, string, int, bool) {
	counter++
	return pushed(1), hidden(), counter, rand() != rand()
}
X
touch root/src/pull/empty.s
cat > root/src/push/push.go <<'X'
package push

import _ "unsafe"

//go:linkname pull_pushed pull.pushed
func pull_pushed(n int) int { return n + 41 }

func hidden() string { return "hidden" }

var counter = Start()

func Start() int { return 6 }
X
cat > root/src/lost/lost.go <<'X'
package lost

func assembly() int

func Lost() int { return assembly() }

func Found() int { return 1 }
X
touch root/src/lost/lost.s
cat > main.go <<'X'
package main

import (
	"pull"
	_ "push"
	_ "unsafe"
)

//go:linkname start push.Start
func start() int

//go:linkname nanotime runtime.nanotime
func nanotime() int64

func main() {
	a, b, c, d := pull.Pull()
	println(a, b, c, d, start(), nanotime() > 0)
}
X
GOROOT=$PWD/root; export GOROOT
"$MINIGO" run main.go
printf 'package main\n\nimport "lost"\n\nfunc main() { println(lost.Found()) }\n' > found.go
"$MINIGO" run found.go
# What nobody defines is said at the import, once; with the reason where it is asked for.
printf 'package main\n\nimport (\n\t"fmt"\n\t"lost"\n)\n\nfunc main() { fmt.Println(lost.Lost(), lost.Lost()) }\n' > lost.go
"$MINIGO" run lost.go; echo "-> $?"
"$MINIGO" run -reasons lost.go
# Without unsafe the line means nothing.
printf 'package main\n\n//go:linkname f runtime.f\nfunc f()\n\nfunc main() { f() }\n' > safe.go
"$MINIGO" run safe.go
printf 'package main\n\nimport _ "unsafe"\n\n//go:linkname f runtime.nosuch\nfunc f()\n\nfunc main() { f() }\n' > nosuch.go
"$MINIGO" run nosuch.go
