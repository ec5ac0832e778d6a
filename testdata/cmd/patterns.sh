# build, vet and run of several packages: folders, import paths, patterns. Texts are the go command's, but for the names of the commands.
export GOFLAGS= GOWORK= GOENV=off GOROOT=/nowhere
ROOT=$PWD
mkdir -p m/a m/b m/cmd/x m/cmd/y m/testdata/t m/_u m/inner m/none m/only && cd m
echo 'module example.com/m' > go.mod; echo 'go 1.26' >> go.mod
echo 'package a; func A() int { return 1 }' > a/a.go
echo 'package b; import "example.com/m/a"; func B() int { return a.A() }' > b/b.go
echo 'package main; import "example.com/m/b"; func main() { println("x", b.B()) }' > cmd/x/main.go
echo 'package main; func main() { println("y") }' > cmd/y/y.go
echo 'package only' > only/x_test.go
for d in testdata/t _u inner; do echo 'package bad; var x int = ""' > $d/bad.go; done
echo 'module example.com/inner' > inner/go.mod
go() { "$MINIGO" "$@" > "$ROOT/out" 2>&1; r=$?; sed "s,$ROOT,ROOT," "$ROOT/out"; test $r = 0 || echo "-> $r"; }
echo "-- all of the module, from here and from below"
go build ./...; (cd cmd && "$MINIGO" build ../... && "$MINIGO" build example.com/m/...); go vet ./...; ls
echo "-- one program: by pattern, by import path"
go build ./cmd/x/... && ./x 2>&1; rm x; go build example.com/m/cmd/y && ./y 2>&1; rm y; go run example.com/m/cmd/x; go run ./.../y
echo "-- into a folder"
go build -o bin/ ./...; ls bin; mkdir bin2; go build -o bin2 ./cmd/x ./a; ls bin2; go build -o bin2 ./a
echo "-- none may be written"
go build -o file ./cmd/x ./cmd/y; go build ./cmd/x ./cmd/y; ls
echo "-- not found"
go build a ./zz ./zz/...; go build ./none/...; go vet ./none/...; go build ./only; go build ../zz; go build example.org/zz
go run ./cmd/...; go run ./a; echo "package x" > a.go; go build a.go ./a; rm a.go
echo "-- mistakes, each package's once"
mkdir -p bad dep worse; echo 'package bad; var x int = "s"' > bad/bad.go; echo 'package dep; import _ "example.com/m/bad"' > dep/dep.go
echo 'package main; func f() { y := 1 }' > worse/w.go
go build ./...; go vet ./dep ./worse; go build -json ./...
echo 'package dep; import _ "example.org/nowhere"' > dep/dep.go
go build ./...
echo 'package dep' > dep/dep.go; echo 'package bad; import ("fmt"; "sync"); func f(m sync.Mutex) { fmt.Printf("%d", "x") }' > bad/bad.go; echo 'package main' > worse/w.go
go vet ./bad ./dep; go build ./...
