# Files that cannot be read, are no Go, or do not fit together: one clear line, status 1, nothing written.
try() { "$@" </dev/null 2>&1 | sed 's/^\(.\{200\}\).*/\1.../'; }
ok='package main; func main() { println("ok") }'
ln -s loop.go loop.go
try "$MINIGO" run loop.go
mkdir dir.go
try "$MINIGO" run dir.go
echo "$ok" >a.go
try "$MINIGO" run a.go a.go
try "$MINIGO" run a.go dir.go
: >empty.go
try "$MINIGO" run empty.go
try "$MINIGO" run -
printf '\177ELF\002\001\001\000\000\000\000\000\000\000\000\000\377\376' >binary.go
try "$MINIGO" run binary.go
printf 'package main\n\nfunc main() { println("\377") }\n' >utf8.go
try "$MINIGO" run utf8.go
printf 'package main\n\nfunc main() { println("a\000b") }\n' >nul.go
try "$MINIGO" run nul.go
printf '\357\273\277package main\n\nfunc main() { }\n' >bom.go
try "$MINIGO" run bom.go
printf 'package main\n\nvar x \357\273\277 int\nfunc main() { }\n' >bom2.go
try "$MINIGO" run bom2.go
try "$MINIGO" build -o no/such/dir/x a.go
try "$MINIGO" build -o dir.go a.go
ls dir.go
mkdir -p m/tool
printf 'module example.com/m\n\ngo 1.25\n' >m/go.mod
printf 'package main\n\nimport "example.com/m/tool"\n\nfunc main() { tool.F() }\n' >m/main.go
printf 'package main\n\nfunc F() {}\nfunc main() {}\n' >m/tool/tool.go
(cd m && try "$MINIGO" run .)
rm m/tool/tool.go
(cd m && try "$MINIGO" run .)
# Interrupted: no executable, no half of one, no C.
awk 'BEGIN { print "package main"
  for (i = 0; i < 6000; i++) printf "func f%d(a, b int, s []int) (t int) {\n\tfor i, v := range s {\n\t\tif v > a && i < b { t += v*%d }\n\t\tswitch { case v%%3 == 0: t ^= i; default: t -= v }\n\t}\n\treturn\n}\n", i, i
  print "var all = []func(int, int, []int) int{"
  for (i = 0; i < 6000; i++) print "\tf" i ","
  print "}\n\nfunc main() { println(len(all)) }" }' >large.go
mkdir out
timeout -s INT 2 "$MINIGO" build -O2 -o out/large large.go 2>&1
[ $? -eq 124 ] && echo interrupted
ls out
rm large.go
ls
