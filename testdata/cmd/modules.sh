# Packages of other modules: from the module cache, replaced, in a workspace, in vendor/; versions selected as the go command does.
export GOFLAGS= GOWORK= GOENV=off GOMODCACHE="$PWD/cache" HOME="$PWD"
module() { # path version, go.mod lines on standard input: the package prints its version and calls what it requires
  d="cache/cache/download/$1/@v"; mkdir -p "$d" "cache/$1@$2"
  { echo "module $1"; cat; } > "$d/$2.mod"
  cp "$d/$2.mod" "cache/$1@$2/go.mod"
  { echo "package ${1##*/}"; echo; grep '^require' "$d/$2.mod" | sed 's/require \([^ ]*\).*/import "\1"/'
    echo; echo 'func F() {'; echo "	println(\"$1 $2\")"
    grep '^require' "$d/$2.mod" | grep -v indirect | sed 's,require .*/\([^ ]*\) .*,\t\1.F(),'; echo '}'; } > "cache/$1@$2/x.go"
  echo "h1:$1=$2" > "$d/$2.ziphash"
  echo "$1 $2 h1:$1=$2" >> sums
}
echo 'go 1.21' | module example.com/c v1.0.0
echo 'go 1.21' | module example.com/c v1.2.0
echo 'go 1.21' | module example.com/c v1.10.0-rc.1
printf 'go 1.21\n\nrequire example.com/c v1.2.0\n' | module example.com/a v1.0.0
printf 'require example.com/c v1.10.0-rc.1\n' | module example.com/old v0.1.0
echo 'go 1.99' | module example.com/new v1.0.0
mkdir -p main/inner/internal/deep main/other
cd main
cat > main.go <<'Y'
package main

import "example.com/a"

func main() { a.F() }
Y
cp ../sums go.sum
mod() { { echo 'module example.com/m'; echo; echo 'go 1.21'; echo; cat; } > go.mod; }
run() { "$MINIGO" run .; echo "-> $?"; }
echo "-- nothing is required"
mod < /dev/null; run
echo "-- lazily, and without what go.mod does not list"
echo 'require example.com/a v1.0.0' | mod; run
echo "-- the largest version"
printf 'require (\n\texample.com/a v1.0.0\n\texample.com/c v1.0.0 // indirect\n)\n' | mod; run
echo "-- an old module is followed"
printf 'require example.com/a v1.0.0\nrequire example.com/old v0.1.0\n' | mod
printf 'package main\n\nimport (\n\t"example.com/a"\n\t"example.com/old"\n)\n\nfunc main() { a.F(); old.F() }\n' > main.go; run
echo "-- an excluded version"
printf 'require example.com/a v1.0.0\nrequire example.com/c v1.2.0\nexclude example.com/c v1.2.0\nrequire example.com/c v1.0.0\n' | mod
printf 'package main\n\nimport "example.com/a"\n\nfunc main() { a.F() }\n' > main.go; run
echo "-- replaced by another version, and by a folder"
printf 'require example.com/a v1.0.0\nrequire example.com/c v1.2.0\nreplace example.com/c v1.2.0 => example.com/c v1.0.0\n' | mod; run
mkdir -p ../here; printf 'module x\n' > ../here/go.mod; printf 'package c\n\nfunc F() { println("c here") }\n' > ../here/c.go
printf 'require example.com/a v1.0.0\nrequire example.com/c v1.2.0\nreplace example.com/c => ../here\n' | mod; run
echo "-- by a folder that is not there"
printf 'require example.com/a v1.0.0\nreplace example.com/a => ../nono\n' | mod; run
echo "-- go.sum lacks it, then has another"
printf 'require example.com/a v1.0.0\nrequire example.com/c v1.2.0\n' | mod
grep -v '/a ' ../sums > go.sum; run
sed 's,a=v1.0.0,other,' ../sums > go.sum; run
cp ../sums go.sum
echo "-- not in the cache; of a newer Go"
echo 'require example.com/a v1.5.0' | mod; run 2>&1 | sed "s,$HOME,HOME,"
printf 'require example.com/new v1.0.0\n' | mod
printf 'package main\n\nimport _ "example.com/new"\n\nfunc main() {}\n' > main.go; run
echo "-- mistakes in go.mod"
printf 'module example.com/m\ngo 1\nfoo bar\nrequire (\n\texample.com/a 1.2\n\tx\n)\nreplace a => b\nreplace a => ../b v1.0.0\nmodule y\nuse .\n' > go.mod; run
printf 'module example.com/m\nrequire (\n\tx v1.0.0\n' > go.mod; run
printf 'module example.com/m\n/* a */\n' > go.mod; run
printf 'go 1.21\n' > go.mod; run
printf 'module example.com/m\ngo 1.99\n' > go.mod; run
echo "-- internal packages"
printf 'module example.com/m\ngo 1.21\n' > go.mod
printf 'package deep\n\nfunc F() { println("deep") }\n' > inner/internal/deep/d.go
printf 'package inner\n\nimport "example.com/m/inner/internal/deep"\n\nfunc F() { deep.F() }\n' > inner/i.go
printf 'package main\n\nimport "example.com/m/inner"\n\nfunc main() { inner.F() }\n' > main.go; run
printf 'package main\n\nimport (\n\t"example.com/m/inner"\n\t"example.com/m/inner/internal/deep"\n)\n\nfunc main() { inner.F(); deep.F() }\n' > main.go; run
echo "-- vendor"
mkdir -p vendor/example.com/a
printf '# example.com/a v1.0.0\n## explicit; go 1.20\nexample.com/a\n' > vendor/modules.txt
printf 'package a\n\nfunc F() { println("vendored a") }\n' > vendor/example.com/a/a.go
printf 'package main\n\nimport "example.com/a"\n\nfunc main() { a.F() }\n' > main.go
echo 'require example.com/a v1.0.0' | mod; run
printf 'require example.com/a v1.0.0\nrequire example.com/c v1.2.0\n' | mod; run 2>&1 | sed "s,$HOME,HOME,"
GOFLAGS=-mod=mod; run
echo "-- a workspace"
GOFLAGS=
cd ..
mkdir -p lib/sub
printf 'module example.com/a\n\ngo 1.21\n' > lib/go.mod
printf 'package a\n\nfunc F() { println("a of the workspace") }\n' > lib/a.go
printf 'go 1.21\n\nuse (\n\t./main\n\t./lib\n)\n' > go.work
cd main; run
printf 'go 1.21\n\nuse ./lib\n' > ../go.work; run
printf 'go 1.21\n\nuse ./nono\nfoo\n' > ../go.work; run
GOWORK=off; run 2>&1 | sed "s#$HOME#HOME#"
