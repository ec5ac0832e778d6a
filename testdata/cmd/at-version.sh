# run and install of PKG@VERSION: from a proxy in a folder, with what the module requires, without a module here.
export GOFLAGS=-modcacherw GOENV=off HOME="$PWD" GOMODCACHE="$PWD/cache" GOPROXY="file://$PWD/proxy" GOSUMDB=off GOWORK= GOBIN="$PWD/bin" TMPDIR="$PWD/tmp"
mkdir tmp
publish() { # path version
  d=proxy/$1/@v; mkdir -p "$d"
  echo "{\"Version\":\"$2\",\"Time\":\"2020-01-01T00:00:00Z\"}" > "$d/$2.info"
  cp "$1@$2/go.mod" "$d/$2.mod"
  python3 -c 'import sys, os, zipfile
z = zipfile.ZipFile(sys.argv[1], "w")
for d, _, fs in os.walk(sys.argv[2]):
    for f in fs: z.write(os.path.join(d, f))' "$d/$2.zip" "$1@$2"
  echo "$2" >> "$d/list"
}
for v in v1.0.0 v1.1.0; do
  mkdir -p example.com/lib@$v
  printf 'module example.com/lib\n\ngo 1.26\n' > example.com/lib@$v/go.mod
  printf 'package lib\n\nconst V = "lib %s"\n' $v > example.com/lib@$v/lib.go
  publish example.com/lib $v
done
for v in v1.0.0 v1.2.0; do
  mkdir -p example.com/tool@$v/cmd/show
  printf 'module example.com/tool\n\ngo 1.26\n\nrequire example.com/lib v1.0.0\n' > example.com/tool@$v/go.mod
  printf 'package main\n\nimport (\n\t"fmt"\n\t"os"\n\n\t"example.com/lib"\n)\n\nfunc main() {\n\tfmt.Println("show %s", lib.V, os.Args[1:])\n}\n' $v > example.com/tool@$v/cmd/show/main.go
  publish example.com/tool $v
done
"$MINIGO" run example.com/tool/cmd/show@v1.0.0 a -b
"$MINIGO" run example.com/tool/cmd/show@latest
"$MINIGO" install example.com/tool/cmd/show@v1.2.0; ls bin; bin/show x
"$MINIGO" run example.com/lib@latest; echo "-> $?"
"$MINIGO" install example.com/lib@latest; echo "-> $?"
"$MINIGO" run example.com/tool/cmd/none@v1.0.0; echo "-> $?"
ls tmp
