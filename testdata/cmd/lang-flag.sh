# -lang and -gcflags=-lang, as go build -gcflags=-lang has it; files named and modules without a go line.
mkdir m && cd m
cat > m.go <<'Y'
package main

func id[T any](x T) T { return x }

func main() {
	var fs []func() int
	for i := 0; i < 3; i++ {
		fs = append(fs, func() int { return i })
	}
	for _, f := range fs {
		print(id(f()), " ")
	}
	println()
}
Y
run() { echo "-- $*"; "$MINIGO" "$@" 2>&1; echo "-> $?"; }
run run m.go
run run -lang=go1.21 m.go
run run -gcflags=-lang=go1.22 m.go
run run '-gcflags=-l -lang go1.18' m.go
run run -lang=go1.17 m.go
run vet -lang=go1.17 m.go
run vet -gcflags=-lang=go1.17 m.go
run run -lang= m.go

echo "== the module's language is that of its folder, not of files that are named"
printf 'module m\n' > go.mod
run run .
run run m.go
run run -lang=go1.20 .
printf 'module m\ngo 1.21\n' > go.mod
run run .
run run m.go
run run -lang=go1.22 .
for v in go1.99 go2.1 go1.9999999999999 1.18 go1.021 go1.21.3 go1.22rc1 go0.5 go xx go1 go1.0; do
  run run -lang=$v m.go
done
run run -gcflags=foo m.go
run run -gcflags=all=-lang=go1.21 m.go

echo "== files that say their own"
printf '//go:build go1.18\n\npackage main\n\nfunc old() {\n\tfor range 3 {\n\t}\n}\n' > old.go
printf '//go:build go1.21\n\npackage main\n\nfunc mid() {\n\tfor range 3 {\n\t}\n}\n' > mid.go
printf '//go:build go1.22\n\npackage main\n\nfunc newer() {\n\tfor range 3 {\n\t}\n}\n' > newer.go
printf '//go:build go1\n\npackage main\n\nnot built' > never.go
for v in 1.20 1.26; do
  printf "module m\ngo $v\n" > go.mod
  run build .
done
