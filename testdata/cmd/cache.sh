# What makes a program one that ran before: everything that it was made from is as it was. "again" says that nothing was compiled.
export MINIGOCACHE=$PWD/cache
run() { "$MINIGO" run -times "$@" 2>err; s=$?; grep -v ' us$' err; grep -q ^cache err && echo "again -> $s" || echo "compiled -> $s"; }
mkdir p p/q; cd p
printf 'module m\n\ngo 1.20\n' > go.mod
printf 'package q\n\nfunc F() string { return "one" }\n' > q/q.go
printf 'package main\n\nimport (\n\t_ "embed"\n\t"m/q"\n)\n\n//go:embed *.txt\nvar s string\n\nfunc main() { println(q.F(), s) }\n' > main.go
printf 'text' > a.txt
echo "- twice"; run .; run .
echo "- a file of the package, of another, that is embedded"
sed -i 's/println(/println("edited", /' main.go; run .; run .
sed -i s/one/two/ q/q.go; run .; run .
printf 'TEXT' > a.txt; run .; run .
echo "- touched, moved away and back"
touch main.go q/q.go a.txt go.mod; mv main.go x; mv x main.go; run .
echo "- a file more, that is not built, that is"
printf 'package main\n\nfunc init() { println("windows") }\n' > x_windows.go; run .; run .
printf '//go:build ignore\n\npackage main\n' > y.go; run .; run .
printf 'package main\n\nfunc init() { println("more") }\n' > z.go; run .; run .
rm z.go; run .
echo "- go.mod: the language"
sed -i s/1.20/1.25/ go.mod; run .; run .
echo "- a match more"
printf 1 > b.txt; run .; rm b.txt; run .
echo "- arguments of the program, flags, the environment, the name"
run . a b; run -noescape .; run -noescape .; run -opt=-all .; run -opt=-all .
GODEBUG=x=1 run .; GOFLAGS=-mod=mod run .; GOFLAGS=-mod=mod run .; run ../p
echo "- the same text again: no C compiler is needed, but the checker is"
echo '// comment at the end' >> main.go; run .; run .
echo "- asked for"
run -a .; run .
"$MINIGO" run -verify -times . 2>&1 | grep -c ^cache
"$MINIGO" clean -cache; ls -A ../cache 2>/dev/null; run .
MINIGOCACHE=off run .; MINIGOCACHE=off run .
echo "- errors are not kept, nor what standard input says"
echo 'package main; func main() { x }' > ../bad.go; "$MINIGO" run ../bad.go; "$MINIGO" run ../bad.go
for i in 1 2; do echo 'package main; func main() { println(1) }' | run -; done
