# As go build: a package that imports one with errors is not compiled, and while an import names no package nothing is.
mkdir a b c
printf 'module example.com/m\n' > go.mod
printf 'package a\n\nimport "example.com/m/c"\n\nvar X = undefinedA + c.X\n' > a/a.go
printf 'package b\n\nvar X int = "b"\n' > b/b.go
printf 'package c\n\nvar X = 1\n' > c/c.go
printf 'package main\n\nimport (\n\t"example.com/m/a"\n\t"example.com/m/b"\n\t"os"\n)\n\nfunc main() { println(a.X, b.X, undefinedMain) }\n' > main.go
"$MINIGO" run .; echo "-> $?"
printf 'package c\n\nfunc f( {\n' > c/c.go
"$MINIGO" run .; echo "-> $?"
sed -i 's,"os","nosuch"\n\t"example.com/m/nosub",' main.go
"$MINIGO" run .; echo "-> $?"
# Paths that name nothing are the go command's errors, at the import's name; its scanner's at the path.
for path in unicode//utf8 fmt/ /fmt ./x é -x x/../y 'a b' 'a\\b' 'a:b' ''; do
  printf 'package main\n\nimport _ "%s"\n\nfunc main() { undefined() }\n' "$path" > path.go
  "$MINIGO" run path.go
done
