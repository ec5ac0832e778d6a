# The release of an installed Go is the language of its packages, but for files that say another; what it is too old for is not supported.
mkdir -p old/src/loops old/src/vendor/golang.org/x/text old/src/inner/internal/deep
echo go1.19.8 > old/VERSION
cat > old/src/loops/loops.go <<'X'
package loops

import (
	"golang.org/x/text"
	"inner/internal/deep"
)

func Closures() (n int) {
	var fs []func() int
	for i := 0; i < 3; i++ {
		fs = append(fs, func() int { return i })
	}
	for _, f := range fs {
		n = n*10 + f()
	}
	return n + text.N + deep.N
}
X
cat > old/src/loops/new.go <<'X'
//go:build go1.22

package loops

func New() (n int) {
	for i := range 4 {
		n += min(i, 2)
	}
	return n
}
X
printf 'package text\n\nconst N = 1000\n' > old/src/vendor/golang.org/x/text/text.go
printf 'package deep\n\nconst N = 20000\n' > old/src/inner/internal/deep/deep.go
printf 'package main\n\nimport "loops"\n\nfunc main() { println(loops.Closures(), loops.New()) }\n' > main.go
GOROOT=$PWD/old; export GOROOT
"$MINIGO" run main.go
printf 'package main\n\nimport "math/rand/v2"\n\nfunc main() { println(rand.N(10)) }\n' > rand.go
"$MINIGO" run rand.go 2>&1 | sed "s,$PWD,HERE,"
printf 'package main\n\nimport (\n\t"inner/internal/deep"\n\t"internal/cpu"\n)\n\nfunc main() { println(deep.N, cpu.Name()) }\n' > internal.go
"$MINIGO" run internal.go
# Without VERSION, as Debian has it.
rm old/VERSION; mkdir -p old/src/internal/goversion
printf 'package goversion\n\nconst Version = 22\n' > old/src/internal/goversion/goversion.go
"$MINIGO" run main.go
# A member that an older Go has not got is not undefined, unless it could not be exported.
echo go1.19.8 > old/VERSION
printf 'package loops\n\ntype T struct{ n int }\n' > old/src/loops/t.go
printf 'package main\n\nimport "loops"\n\nfunc main() {\n\tvar t loops.T\n\tt.Later()\n\tprintln(loops.N(10))\n}\n' > member.go
"$MINIGO" run member.go
sed 's/t.Later()/t.later()/' member.go > small.go
"$MINIGO" run small.go
