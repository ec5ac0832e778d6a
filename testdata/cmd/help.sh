# What is wrong with arguments is said as go says it: the usage on standard error, exit status 2; help on standard output.
try() { "$@"; echo "-> $?"; }
try "$MINIGO" run -h 2>err >out; cat out err
try "$MINIGO" build --help 2>/dev/null
try "$MINIGO" vet -help 2>/dev/null
"$MINIGO" help run 2>/dev/null | head -3
for c in run build vet repro version help; do "$MINIGO" help $c | head -1; done
try "$MINIGO" help bundle
try "$MINIGO" help -h
try "$MINIGO" version x
echo 'package main; func main() { println("ran") }' > x.go
try "$MINIGO" run -e=maybe x.go
try "$MINIGO" run -e=t -json=FALSE x.go
try "$MINIGO" run ---e x.go
try "$MINIGO" run -=e x.go
try "$MINIGO" build -o
try "$MINIGO" run -dump=nothing x.go
try "$MINIGO" build -trace defer x.go
try "$MINIGO" run -- x.go -h
try "$MINIGO" x.go -h
