# What is wrong in an installed package is not the user's mistake: it says so once, and only when nothing else is wrong.
mkdir -p root/src/odd root/src/outer
printf 'package odd\n\nvar X = missing\nvar Y = missing2\n' > root/src/odd/odd.go
printf 'package outer\n\nimport "odd"\n\nvar X = odd.X + 1\n' > root/src/outer/outer.go
printf 'package main\n\nimport (\n\t"odd"\n\t"outer"\n)\n\nfunc main() { println(odd.X, outer.X.y) }\n' > main.go
GOROOT=$PWD/root; export GOROOT
"$MINIGO" run main.go 2>&1 | sed "s,$PWD/,,"
sed 's/outer.X.y/outer.X, z/' main.go > more.go
"$MINIGO" run more.go
printf 'package deep\n\nimport "outer2"\n\nvar X = outer2.X\n' > root/src/deep.go; mkdir root/src/deep root/src/outer2; mv root/src/deep.go root/src/deep
printf 'package outer2\n\nimport "odd"\n\nvar X = odd.Z\n' > root/src/outer2/o.go
printf 'package main\n\nimport (\n\t"deep"\n\t"outer2"\n)\n\nfunc main() { println(deep.X, outer2.X) }\n' > nested.go
"$MINIGO" run nested.go 2>&1 | sed "s,$PWD/,,"
