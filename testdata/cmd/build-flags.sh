# Flags of go build: -ldflags, -v, -C, those that change nothing, those that are refused. What variables hold is what real go shows.
export GOFLAGS= GOWORK= GOENV=off GOROOT=/nowhere
mkdir -p m/a m/cmd/x && cd m
printf 'module example.com/m\n\ngo 1.26\n' > go.mod
printf 'package a\n\nvar Version = "dev"\n' > a/a.go
printf 'package main\n\nimport "example.com/m/a"\n\nfunc main() { println("x", a.Version) }\n' > cmd/x/main.go
cat > v.go <<'Y'
package main

type S string

var a string
var b = "x"
var c = b
var d S
var e, f = "e", "f"
var g string = "g" + "h"
var n int
var h, i = two()

const k = "k"

func two() (string, string) { return "h", "i" }

func main() { println(a, b, c, string(d), e, f, g, h, i, k, n) }
Y
with() { "$MINIGO" run -ldflags "$1" v.go 2>&1 || echo "-> $?"; }
echo "-- -X of a variable without an initialiser, with a constant, with another"
with "-X main.a=1"; with "-X main.b=1"; with "-X main.c=1"; with "-X main.e=1 -X main.f=2"; with "-X main.g=1"; with "-X main.h=1"
echo "-- of what is no variable, or not there"
with "-X main.k=1"; with "-X main.main=1"; with "-X main.zz=1"; with "-X v.a=1"; with "-X command-line-arguments.a=1"; with "-X main.d=1"; with "-X main.n=1"
echo "-- how it may be written"
with "-X 'main.a=a b'"; with "-X=main.a=7"; with "-s -w -X main.a="; with "-X main.a=1 -X main.a=2"; with "all=-X main.a=z"; with "std=-X main.a=z"
"$MINIGO" run -ldflags=-s -ldflags "-X main.a=last" v.go; "$MINIGO" run -ldflags "-X main.a=first" -ldflags -s v.go
with "-X main.a"; with "-X a=b"; with "-X"; with "-zork"; with "'x"; with "foo"
echo "-- in another package, of an executable, remembered"
for v in 1.0 2.0 1.0; do "$MINIGO" run -ldflags "-X example.com/m/a.Version=$v" ./cmd/x; done
for v in 1.0 2.0 1.0; do "$MINIGO" build -ldflags "-X example.com/m/a.Version=$v" ./cmd/x && ./x 2>&1; done
echo "-- -v, -C"
"$MINIGO" build -a -v ./a ./cmd/...; "$MINIGO" run -a -v ./cmd/x; (cd / && "$MINIGO" run -C "$OLDPWD/cmd" ./x; "$MINIGO" run -C="$OLDPWD/cmd/x" .)
"$MINIGO" build -v -C . ; "$MINIGO" run -C nowhere .; "$MINIGO" build -C
echo "-- accepted, refused, wrong"
"$MINIGO" build -race=false -trimpath -buildvcs=auto -p 4 -x -work -buildmode=pie -modcacherw --asmflags=-x -pgo off -compiler gc ./a; echo "-> $?"
for f in -race -msan -n -cover -overlay=x -toolexec=x -buildmode=plugin -compiler=gccgo -exec=x -p=0 -p=z -buildvcs=u -race=u -q; do
  "$MINIGO" build $f ./a 2>&1 | head -1
done
