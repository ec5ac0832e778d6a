# minigo trace: the story, JSON, trace files, and programs that end badly. Offsets and sizes depend on the machine code.
tidy() { sed -E 's/\+0x[0-9a-f]+  sp\+[0-9]+(  frame [0-9]+)?/+0x..  sp+../'; }
cat >x.go <<'X'
package main

import "fmt"

func helper() any { return recover() }

func f() {
	defer fmt.Println("one")
	defer func() { helper(); fmt.Println(recover()) }()
	for i := 0; i < 2; i++ {
		defer fmt.Println("loop", i)
	}
	panic("boom")
}

func main() {
	defer recover()
	f()
	var a []int
	fmt.Println(a[5])
}
X
"$MINIGO" trace x.go 2>err >out; echo "status $?"
tidy <out
head -6 err
echo "== JSON"
"$MINIGO" trace -json x.go 2>err | python3 -c '
import json, sys
lines = [json.loads(l) for l in sys.stdin]
print(lines[0]["trace"], lines[0]["version"], lines[0]["model"], lines[0]["cut"])
print([(e["event"], e["rule"]) for e in lines if e.get("rule")])
print([e["n"] for e in lines[1:]] == list(range(len(lines) - 1)))'
echo "== a trace file, by MINIGOTRACE"
MINIGOTRACE=file:t.trace "$MINIGO" run x.go >/dev/null 2>&1
"$MINIGO" trace t.trace | tidy | cmp - "$(tidy <out >story; echo story)" && echo same
echo "== refused"
echo text >no.trace; "$MINIGO" trace no.trace; echo "status $?"
python3 -c '
b = bytearray(open("t.trace", "rb").read()); b[8] = 9; open("v.trace", "wb").write(b[:5000])'
"$MINIGO" trace v.trace; echo "status $?"
head -c 5000 t.trace >c.trace; "$MINIGO" trace c.trace; echo "status $?"
MINIGOTRACE=file:/no/such "$MINIGO" run x.go; echo "status $?"
echo 'package main; func main() { x }' >bad.go; "$MINIGO" trace bad.go; echo "status $?"
echo "== killed"
cat >sleep.go <<'X'
package main

import ("os"; "time")

func main() {
	defer println("never")
	os.WriteFile("ready", nil, 0o600); time.Sleep(time.Hour)
}
X
timeout 50 "$MINIGO" trace sleep.go >out &
until [ -e ready ]; do sleep 0.1; done
kill -TERM $!; wait $!; tidy <out
echo "== deadlock, os.Exit, binary data"
printf 'package main\n\nfunc main() {\n\tdefer println("never")\n\tselect {}\n}\n' >dead.go
"$MINIGO" trace dead.go 2>/dev/null; echo "status $?"
printf 'package main\n\nimport "os"\n\nfunc main() {\n\tdefer println("never")\n\tos.Stdout.WriteString("\\x00\\xff\\x1b[0m\\n")\n\tos.Exit(3)\n}\n' >exit.go
"$MINIGO" trace exit.go 2>/dev/null; echo "status $?"
"$MINIGO" trace -json exit.go 2>/dev/null | grep '"write"' | sed -E 's/"ns":[0-9]+,//'
echo "== more than the ring holds"
cat >many.go <<'X'
package main

func g() { defer func() {}() }

func main() {
	for range 300000 {
		g()
	}
}
X
"$MINIGO" trace many.go | sed -n '1p;$p'
