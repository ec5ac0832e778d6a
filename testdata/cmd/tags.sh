# Build tags: -tags, and those of GOFLAGS.
export GOFLAGS= GOENV=off
printf '//go:build extra && !other\n\npackage main\n\nfunc init() { println("extra") }\n' > a.go
printf '//go:build other\n\npackage main\n\nfunc init() { println("other") }\n' > b.go
printf 'package main\n\nfunc main() { println("main") }\n' > m.go
printf 'module m\n' > go.mod
"$MINIGO" run .
"$MINIGO" run -tags extra .
"$MINIGO" run -tags=extra,other .
"$MINIGO" run -tags "x extra" .
GOFLAGS="-v -tags=extra" "$MINIGO" run . 2>&1
GOFLAGS=-tags=extra "$MINIGO" run -tags= .
