# What is wrong with //go:embed lines and their patterns, as the go command and gc say it.
echo hi > a.txt; mkdir d empty; echo 1 > d/1; echo 2 > d/2; ln -s a.txt link
head='package main\n\nimport "embed"\n\nvar _ embed.FS\n\n'
try() { printf "$head$1\n\nfunc main() {}\n" > x.go; "$MINIGO" run x.go; echo "-> $?"; }
try '//go:embed none.txt\nvar a string'
try '//go:embed a.txt ../x\nvar a string'
try '//go:embed empty\nvar a embed.FS'
try '//go:embed link\nvar a string'
try '//go:embed "a.txt" *.nothing\nvar a string'
try '//go:embed d\nvar a string'
try '//go:embed a.txt\nvar a int'
try '//go:embed a.txt\nvar a, b string'
try '//go:embed a.txt\nvar a = "x"'
try '//go:embed a.txt\nfunc f() {\n\t//go:embed a.txt\n\tvar s string\n\t_ = s\n}'
try '//go:embed a.txt\nvar a [4]byte'
head='package main\n\n'
try '//go:embed a.txt\nvar a string'
