# One clear line and exit status 1; 2 for usage; nothing written.
try() { "$@"; echo "-> $?"; }
try "$MINIGO" run missing.go
try "$MINIGO" build missing.go
mkdir empty
try "$MINIGO" run empty
echo 'package main; func main() {}' > noread.go
echo 'package p' > lib.go
try "$MINIGO" run lib.go
mkdir two
echo 'package a' > two/a.go
echo 'package b' > two/b.go
try "$MINIGO" run two
echo 'package main' > nomain.go
try "$MINIGO" run nomain.go
echo 'package main; import "no/such"; func main() { such.F() }' > unknown.go
try "$MINIGO" run unknown.go
echo 'package main; import "example.com/x"; func main() { x.F() }' > remote.go
try "$MINIGO" run remote.go
try "$MINIGO" run
try "$MINIGO" run -nosuchflag noread.go
try "$MINIGO" run -model other noread.go
try "$MINIGO" frobnicate
try "$MINIGO" help nothing
ls
# A standard package that is neither bundled nor installed is not unknown.
printf 'package main\n\nimport "testing/synctest"\n\nfunc main() { synctest.Wait() }\n' > std.go
"$MINIGO" run std.go; echo "-> $?"
