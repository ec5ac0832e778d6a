# Standard input, arguments, directories, modules, scripts, several files.
echo 'package main; import ("fmt"; "os"); func main() { fmt.Println(os.Args[1:]) }' > args.go
"$MINIGO" run args.go a -b c.go
"$MINIGO" run - x y < args.go
mkdir -p mod/util/deep
echo 'module example.com/mod' > mod/go.mod
echo 'package util; import "example.com/mod/util/deep"; func Twice(n int) int { return deep.Add(n, n) }' > mod/util/util.go
echo 'package deep; func init() { println("deep init") }; func Add(a, b int) int { return a + b }' > mod/util/deep/deep.go
echo 'package main; import "example.com/mod/util"; func main() { println(util.Twice(21), helper()) }' > mod/main.go
echo 'package main; func helper() string { return "helped" }' > mod/helper.go
echo 'package main; func helper() string { return "windows" }' > mod/helper_windows.go
echo 'package main_test' > mod/main_test.go
"$MINIGO" run mod
(cd mod && "$MINIGO" run . && "$MINIGO" run main.go helper.go)
"$MINIGO" build -o prog mod && ./prog
(cd mod && "$MINIGO" build && ls)
mkdir bin && ln -s "$MINIGO" bin/minigo
printf '#!/usr/bin/env -S minigo run\npackage main\nfunc main() { println("script") }\n' > script.go
chmod +x script.go && PATH=$PWD/bin:$PATH ./script.go
echo 'package main; import "os"; func main() { os.Exit(7) }' > exit.go
"$MINIGO" run exit.go; echo "-> $?"
printf 'package main\nimport ("bufio"; "fmt"; "os")\nfunc main() { s := bufio.NewScanner(os.Stdin); for s.Scan() { fmt.Println(">", s.Text()) } }\n' > cat.go
printf 'one\ntwo\n' | "$MINIGO" run cat.go
