# minigo install: where the executables go; what is no program is only checked.
export GOFLAGS= GOWORK= GOENV=$PWD/env GOROOT=/nowhere HOME=$PWD/home
unset GOBIN GOPATH
mkdir -p m/a m/cmd/x m/cmd/y m/v2/cmd home && cd m
printf 'module example.com/m/v2\n\ngo 1.26\n' > go.mod
echo 'package main; import "example.com/m/v2/a"; func main() { println("m", a.A) }' > m.go
echo 'package a; var A = "a"' > a/a.go
echo 'package main; func main() { println("x") }' > cmd/x/main.go
echo 'package main; func main() { println("y") }' > cmd/y/y.go
put() { "$MINIGO" install "$@" 2>&1 || echo "-> $?"; }
echo "-- below HOME, GOPATH; GOBIN of go env -w, of the environment"
put && ../home/go/bin/m 2>&1; GOPATH=$PWD/../p1:$PWD/../p2 put ./cmd/x; ls ../p1/bin
echo "GOBIN=$PWD/../set" > ../env; put example.com/m/v2/cmd/x ./a; ls ../set; GOBIN=$PWD/../deep/bin put -ldflags "-X example.com/m/v2/a.A=set" ./...; ls ../deep/bin; ../deep/bin/m 2>&1
echo "-- files, no program"
put cmd/y/y.go; ls ../set; put ./a; : > ../env; put cmd/y/y.go; ls ../home/go/bin
echo "-- mistakes"
GOBIN=rel put ./cmd/x; put -o x ./cmd/x; cd ../home; put .
