# Subcommands that are the go command's and gofmt's own source; refused without the sources of Go.
export GOFLAGS= GOENV=off GOPROXY=off HOME="$PWD" GOMODCACHE="$PWD/cache"
"$MINIGO" mod init example.com/m 2>&1; echo "-> $?"
printf 'package main\nfunc main( ) { println( 1 ) }\n' > main.go
"$MINIGO" fmt; echo "-> $?"
cat main.go
"$MINIGO" fmt ./...; echo "-> $?"
GOROOT=/nonexistent "$MINIGO" mod tidy; echo "-> $?"
GOROOT=/nonexistent "$MINIGO" list ./...; echo "-> $?"
printf '// Package m does.\npackage m\n\n// A is one.\nfunc A() int { return 1 }\n' > main.go
"$MINIGO" doc; "$MINIGO" doc A; "$MINIGO" doc nosuch.B; echo "-> $?"
"$MINIGO" version -m nosuch; echo "-> $?"; "$MINIGO" version -x; echo "-> $?"
GOROOT=/nonexistent "$MINIGO" version main.go; echo "-> $?"
