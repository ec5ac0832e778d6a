# -dump=FUNC.WHAT shows one function: its instances and literals with it, nothing else.
cat > x.go <<'X'
package main

type T[P any] struct{ p P }

func (t *T[P]) M() P { return t.p }

func (t T[P]) V() {}

func f() func() int { x := 1; return func() int { x++; return x } }

func ff() {}

func main() { println(f()(), (&T[int]{3}).M(), (&T[string]{"a"}).M()); ff(); T[int]{}.V() }
X
show() { "$MINIGO" run "-dump=$1" x.go > out; echo "$1 -> $?"; grep -oE '^func (main|go)(\.\(\*?[^)]*\))?[^ (]*' out | sort; }
show main.f.lower
show 'main.(*T).M.lower'
show 'main.(*T[...]).M.lower'
show main.T.V.lower
show main.main.lower
show main.nothing.lower
show nothing.types
for f in f ff 'T.V' '(*T).M' g; do "$MINIGO" run "-dump=main.$f.ast" x.go > out; echo "main.$f.ast -> $?"; grep -cE '^  func ' out; done
"$MINIGO" run -dump=main.f.tokens x.go 2>/dev/null; echo "-> $?"
echo 'package main; func f() { undefined() }; func main() { f() }' > wrong.go
"$MINIGO" run -dump=main.f.ast wrong.go 2>/dev/null | grep -c "^  func"
"$MINIGO" run -dump=main.f.types wrong.go; echo "-> $?"
