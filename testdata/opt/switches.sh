# -opt=-NAME switches a pass off, -dump=opt shows the tree after all passes, and a name that is none is refused.
cat > a.go <<'Y'
package main

func twice(n int) int { return n + n }

func main() {
	s := []int{1, 2, 3}
	for i := 0; i < len(s); i++ {
		n := s[i]
		n = twice(n)
		println(n)
	}
}
Y
count() { "$MINIGO" run "$@" a.go | grep -c "$what"; }
what='= main.twice('
count -dump=lower; count -dump=opt; count -dump=opt -opt=-inline,-expand; count -dump=opt -opt=-all
what='rt_panicbounds('
count -dump=lower; count -dump=opt; count -dump=opt -opt=-copies,-checks; count -dump=opt -opt=-inline,-expand
"$MINIGO" run -opt=-all a.go 2>&1
"$MINIGO" run -opt=-nothing a.go 2>&1 | sed -n '1s/:.*//p'; "$MINIGO" run -opt=checks a.go >/dev/null 2>&1; echo "-> $?"
# The C text is the one that its compiler gets.
"$MINIGO" run -dump=c a.go | grep -c 'RT_NEAR;' | sed 's/[1-9][0-9]*/some/'
"$MINIGO" build -emit=c a.go | grep -c 'RT_NEAR;'
